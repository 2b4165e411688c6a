/** What objects of the JDK hold, read from their fields as JDK 6 to 25 name them. */
@NullMarked
package dev.auger.analysis.heap.contents;

import org.jspecify.annotations.NullMarked;
