/**
 * {@code benchmarks/heapdump}: a program that fills its heap with the shapes programs have, the same each time, and dumps it; and one that
 * gives the objects of a dump other addresses.
 */
@NullMarked
package dev.auger.benchmarks.dump;

import org.jspecify.annotations.NullMarked;
