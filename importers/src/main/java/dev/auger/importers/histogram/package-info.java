/** Class histograms as the JVM prints them. */
@NullMarked
package dev.auger.importers.histogram;

import org.jspecify.annotations.NullMarked;
