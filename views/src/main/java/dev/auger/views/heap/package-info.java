/** Layer four: what a heap holds, who keeps it, and what is in an object. */
@NullMarked
package dev.auger.views.heap;

import org.jspecify.annotations.NullMarked;
