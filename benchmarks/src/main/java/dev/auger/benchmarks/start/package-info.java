/** How long the window takes to appear, beside a window with nothing in it. */
@NullMarked
package dev.auger.benchmarks.start;

import org.jspecify.annotations.NullMarked;
