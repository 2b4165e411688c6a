/** Profiles that other profilers wrote: what their formats share once they are read. A package below each format. */
@NullMarked
package dev.auger.importers.stacks;

import org.jspecify.annotations.NullMarked;
