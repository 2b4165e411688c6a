/** Values over time, in equal bins. */
@NullMarked
package dev.auger.analysis.series;

import org.jspecify.annotations.NullMarked;
