/** Memory and handles outside of the heap, which small objects in the heap stand for. */
@NullMarked
package dev.auger.analysis.trail.nativememory;

import org.jspecify.annotations.NullMarked;
