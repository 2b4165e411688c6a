/**
 * Finds the source of a frame: bytes of files, archives, repositories and classes to a
 * {@link dev.auger.model.source.SourceAnswer}. {@link dev.auger.importers.source.SourceFinder} is the door.
 */
@NullMarked
package dev.auger.importers.source;

import org.jspecify.annotations.NullMarked;
