/** What each thread was doing over time. */
@NullMarked
package dev.auger.analysis.lanes;

import org.jspecify.annotations.NullMarked;
