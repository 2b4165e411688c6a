/**
 * Our graph of a heap beside another parser's: what differs, and which of the other's known rules makes the difference. A rule
 * is a cause only if our own graph, read by it, gives the other's answer, and without it does not.
 */
@NullMarked
package dev.auger.analysis.heap.crosscheck;

import org.jspecify.annotations.NullMarked;
