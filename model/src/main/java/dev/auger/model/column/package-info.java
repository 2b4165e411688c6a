/** Primitive columns that grow page by page, and the store that keeps indexes between runs. */
@NullMarked
package dev.auger.model.column;

import org.jspecify.annotations.NullMarked;
