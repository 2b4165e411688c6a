/** Dumps of threads of any size, and what reading them costs. */
@NullMarked
package dev.auger.benchmarks.threads;

import org.jspecify.annotations.NullMarked;
