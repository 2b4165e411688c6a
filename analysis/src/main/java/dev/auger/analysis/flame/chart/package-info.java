/** Stacks over time: samples of one thread in order, and the boxes neighbours with the same frames share. */
@NullMarked
package dev.auger.analysis.flame.chart;

import org.jspecify.annotations.NullMarked;
