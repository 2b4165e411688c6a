/**
 * What a chunk's metadata declares: types, fields, annotations; and from that, how to get wanted fields out of a value
 * ({@link dev.auger.importers.jfr.metadata.Layout}).
 */
@NullMarked
package dev.auger.importers.jfr.metadata;

import org.jspecify.annotations.NullMarked;
