/** The sample case: where it is, and how it is shown without a display. */
@NullMarked
package dev.auger.app.demo;

import org.jspecify.annotations.NullMarked;
