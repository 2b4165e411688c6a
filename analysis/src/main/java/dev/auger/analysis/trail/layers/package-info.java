/** The candidates of each layer: what else the evidence offers beside the best, given what was chosen on the layers before. */
@NullMarked
package dev.auger.analysis.trail.layers;

import org.jspecify.annotations.NullMarked;
