/** Flame graph, icicle and their table twin. */
@NullMarked
package dev.auger.views.flame;

import org.jspecify.annotations.NullMarked;
