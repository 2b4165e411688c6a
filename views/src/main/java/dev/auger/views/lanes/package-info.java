/** Lanes: what each thread was doing over time. */
@NullMarked
package dev.auger.views.lanes;

import org.jspecify.annotations.NullMarked;
