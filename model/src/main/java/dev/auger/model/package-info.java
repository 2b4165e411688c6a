/** What evidence is: recordings, heaps, threads, frames, classes, times. Immutable, columnar, no I/O, no toolkit. */
@NullMarked
package dev.auger.model;

import org.jspecify.annotations.NullMarked;
