/**
 * Decoding: chunks go side by side through a walk over their events, the constants those name, and columns of samples; they come
 * out in file order.
 */
@NullMarked
package dev.auger.importers.jfr.samples;

import org.jspecify.annotations.NullMarked;
