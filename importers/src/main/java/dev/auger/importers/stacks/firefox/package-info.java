/** Profiles of the Firefox Profiler: what it saves, and what Gecko writes. */
@NullMarked
package dev.auger.importers.stacks.firefox;

import org.jspecify.annotations.NullMarked;
