/**
 * Other readers of JDK Flight Recorder files asked the question {@code auger flame} answers (the complete call tree of
 * {@code jdk.ExecutionSample} by method), and of heap dumps, asked for dominators and retained sizes. Each is a program of its own and
 * prints what it found, so that equal answers are compared.
 */
@NullMarked
package dev.auger.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
