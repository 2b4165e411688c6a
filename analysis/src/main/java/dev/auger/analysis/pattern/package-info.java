/** The catalogue of patterns, and the engine that looks for them in the evidence of a process. */
@NullMarked
package dev.auger.analysis.pattern;

import org.jspecify.annotations.NullMarked;
