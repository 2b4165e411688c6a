/** Whole processes, measured by turns: how each is started, what it used, and medians of several rounds. */
@NullMarked
package dev.auger.benchmarks.process;

import org.jspecify.annotations.NullMarked;
