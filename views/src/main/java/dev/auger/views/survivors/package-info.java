/** The page of the objects that were alive when a recording ended. */
@NullMarked
package dev.auger.views.survivors;

import org.jspecify.annotations.NullMarked;
