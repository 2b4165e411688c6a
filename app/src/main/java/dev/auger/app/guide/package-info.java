/**
 * The guided investigation without its window: which page follows which, which commands record what, what each page says. Knows no
 * toolkit.
 */
@NullMarked
package dev.auger.app.guide;

import org.jspecify.annotations.NullMarked;
