/** The page of preferences. */
@NullMarked
package dev.auger.views.prefs;

import org.jspecify.annotations.NullMarked;
