/** Instants and ranges, with or without a known zone. */
@NullMarked
package dev.auger.model.time;

import org.jspecify.annotations.NullMarked;
