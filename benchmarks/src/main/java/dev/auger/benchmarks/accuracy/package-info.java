/**
 * Small services with a known defect, or none: recorded as a user would record them, given to {@code auger investigate}, and its
 * conclusions compared with the line that is wrong.
 */
@NullMarked
package dev.auger.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
