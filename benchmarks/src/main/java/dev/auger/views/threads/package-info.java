/** Measures what only the package of the thread table sees. */
@NullMarked
package dev.auger.views.threads;

import org.jspecify.annotations.NullMarked;
