/** What V8 and Chrome write: CPU and heap profiles, and traces. */
@NullMarked
package dev.auger.importers.stacks.chrome;

import org.jspecify.annotations.NullMarked;
