/** Allocation over time and by site. */
@NullMarked
package dev.auger.views.allocation;

import org.jspecify.annotations.NullMarked;
