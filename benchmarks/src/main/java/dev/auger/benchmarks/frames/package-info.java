/** Frame times of what moves on the screen, beside those of an empty scene and of a plain canvas. */
@NullMarked
package dev.auger.benchmarks.frames;

import org.jspecify.annotations.NullMarked;
