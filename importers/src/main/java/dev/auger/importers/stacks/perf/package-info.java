/** The text {@code perf script} prints. */
@NullMarked
package dev.auger.importers.stacks.perf;

import org.jspecify.annotations.NullMarked;
