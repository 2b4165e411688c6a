/** Collections of a log or a recording as one series: pauses, heap, what stays. */
@NullMarked
package dev.auger.analysis.gc;

import org.jspecify.annotations.NullMarked;
