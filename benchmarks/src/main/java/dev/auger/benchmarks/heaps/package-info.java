/**
 * {@code benchmarks/heaps}: whole processes over heap dumps, ours and the peers' by turns, as a table of ratios, and a table of what each
 * of our phases costs.
 */
@NullMarked
package dev.auger.benchmarks.heaps;

import org.jspecify.annotations.NullMarked;
