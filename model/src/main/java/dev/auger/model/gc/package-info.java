/** Garbage collections: what each cost and what it left. */
@NullMarked
package dev.auger.model.gc;

import org.jspecify.annotations.NullMarked;
