/** Samples by line of source. */
@NullMarked
package dev.auger.analysis.code;

import org.jspecify.annotations.NullMarked;
