/** The page that records evidence from running programs. */
@NullMarked
package dev.auger.views.capture;

import org.jspecify.annotations.NullMarked;
