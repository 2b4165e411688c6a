/** Model to answers: call trees, histograms, dominators, wait-for graphs, the five-layer trail. No toolkit, no I/O. */
@NullMarked
package dev.auger.analysis;

import org.jspecify.annotations.NullMarked;
