/** Questions to a heap: who keeps what, how much, and by which field. */
@NullMarked
package dev.auger.analysis.heap;

import org.jspecify.annotations.NullMarked;
