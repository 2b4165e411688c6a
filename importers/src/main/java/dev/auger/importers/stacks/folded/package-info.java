/** Collapsed (folded) stacks: a line a stack. */
@NullMarked
package dev.auger.importers.stacks.folded;

import org.jspecify.annotations.NullMarked;
