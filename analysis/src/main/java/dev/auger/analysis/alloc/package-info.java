/** Allocation by time, class, site and thread. */
@NullMarked
package dev.auger.analysis.alloc;

import org.jspecify.annotations.NullMarked;
