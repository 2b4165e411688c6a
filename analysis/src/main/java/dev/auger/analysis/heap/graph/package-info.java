/**
 * The heap as numbers: references as one list, a depth-first search, the dominator tree with what each object retains. All columns
 * lie outside the Java heap; objects and positions are unsigned ints, so there may be up to 2^32 - 2 of them.
 */
@NullMarked
package dev.auger.analysis.heap.graph;

import org.jspecify.annotations.NullMarked;
