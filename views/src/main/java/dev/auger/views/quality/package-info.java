/** The page that says how far a recording can be trusted. */
@NullMarked
package dev.auger.views.quality;

import org.jspecify.annotations.NullMarked;
