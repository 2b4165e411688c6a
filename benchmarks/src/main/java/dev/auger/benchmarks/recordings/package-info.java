/** {@code benchmarks/recordings}: whole processes over whole recordings, ours and the peers' by turns, as a table of ratios. */
@NullMarked
package dev.auger.benchmarks.recordings;

import org.jspecify.annotations.NullMarked;
