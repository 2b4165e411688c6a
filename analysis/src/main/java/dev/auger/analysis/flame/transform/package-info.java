/** Changes to the stacks of a tree before they are looked at: what users focus on, merge, drop, collapse and hide. */
@NullMarked
package dev.auger.analysis.flame.transform;

import org.jspecify.annotations.NullMarked;
