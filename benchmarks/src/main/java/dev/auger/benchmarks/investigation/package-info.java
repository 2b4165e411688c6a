/** What an investigation of all the evidence of one busy process costs. */
@NullMarked
package dev.auger.benchmarks.investigation;

import org.jspecify.annotations.NullMarked;
