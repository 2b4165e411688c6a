/** {@code benchmarks/profiles}: whole processes over profiles of pprof, ours and the peers' by turns, as a table of ratios. */
@NullMarked
package dev.auger.benchmarks.profiles;

import org.jspecify.annotations.NullMarked;
