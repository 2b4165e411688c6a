/** The page of collections of a GC log or a recording, and class histograms as JVMs print them. */
@NullMarked
package dev.auger.views.gc;

import org.jspecify.annotations.NullMarked;
