/** What grows, what is kept, and what is allocated. */
@NullMarked
package dev.auger.analysis.trail.memory;

import org.jspecify.annotations.NullMarked;
