/** Profiles of pprof: {@code profile.proto} and what pprof wrote before it. */
@NullMarked
package dev.auger.importers.pprof;

import org.jspecify.annotations.NullMarked;
