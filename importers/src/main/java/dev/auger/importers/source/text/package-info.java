/** Looks at source text just closely enough to say in which method a line is. */
@NullMarked
package dev.auger.importers.source.text;

import org.jspecify.annotations.NullMarked;
