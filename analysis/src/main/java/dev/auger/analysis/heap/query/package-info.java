/** A query language over the objects of a heap, and the search for texts. */
@NullMarked
package dev.auger.analysis.heap.query;

import org.jspecify.annotations.NullMarked;
