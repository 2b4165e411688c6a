/** Finds the source of a class: bytes to {@link dev.auger.model.source.SourceText}. */
@NullMarked
package dev.auger.importers.source;

import org.jspecify.annotations.NullMarked;
