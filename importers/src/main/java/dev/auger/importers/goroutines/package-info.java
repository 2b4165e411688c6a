/** Goroutines in text: what Go prints of them in dumps, profiles, panics and fatal errors. */
@NullMarked
package dev.auger.importers.goroutines;

import org.jspecify.annotations.NullMarked;
