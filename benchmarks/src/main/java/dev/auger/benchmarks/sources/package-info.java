/** How often the right line of source is found for frames of well-known libraries. */
@NullMarked
package dev.auger.benchmarks.sources;

import org.jspecify.annotations.NullMarked;
