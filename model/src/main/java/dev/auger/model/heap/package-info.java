/** The objects of one heap dump as a graph of dense indexes. */
@NullMarked
package dev.auger.model.heap;

import org.jspecify.annotations.NullMarked;
