/** Answers about collections and class histograms, for people and as CSV. */
@NullMarked
package dev.auger.app.cli.gc;

import org.jspecify.annotations.NullMarked;
