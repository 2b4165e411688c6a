/** Measurements of the engines, in ratios or counts; the numbers that count are in {@code docs/performance.md}. */
@NullMarked
package dev.auger.benchmarks;

import org.jspecify.annotations.NullMarked;
