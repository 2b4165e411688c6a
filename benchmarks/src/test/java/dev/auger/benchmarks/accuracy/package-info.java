/** Tests of the scoring, and of the programs as far as they can be looked at without running them. */
@NullMarked
package dev.auger.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
