/** What dumps alone tell of leaks, hangs and jams: typed rules after the catalogue of patterns. */
@NullMarked
package dev.auger.analysis.threads.verdict;

import org.jspecify.annotations.NullMarked;
