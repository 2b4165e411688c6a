/** Memory a program could do without: what is there twice, empty, or mostly unused. */
@NullMarked
package dev.auger.analysis.heap.waste;

import org.jspecify.annotations.NullMarked;
