/** HPROF heap dumps. */
@NullMarked
package dev.auger.importers.hprof;

import org.jspecify.annotations.NullMarked;
