/** Answers to pixels: JavaFX controls. */
@NullMarked
package dev.auger.views;

import org.jspecify.annotations.NullMarked;
