/** Spans in which threads did not run, and what samplers say about states and periods. */
@NullMarked
package dev.auger.analysis.spans;

import org.jspecify.annotations.NullMarked;
