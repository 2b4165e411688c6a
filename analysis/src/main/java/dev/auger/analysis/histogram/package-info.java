/** Class histograms beside each other: what grew between them. */
@NullMarked
package dev.auger.analysis.histogram;

import org.jspecify.annotations.NullMarked;
