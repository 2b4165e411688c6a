/** Call trees made for benchmarks, where nobody else may make one. */
@NullMarked
package dev.auger.analysis.flame;

import org.jspecify.annotations.NullMarked;
