/** Questions about the events of one type: which rows, in what order, their totals, groups, course over time and rhythm. */
@NullMarked
package dev.auger.analysis.events;

import org.jspecify.annotations.NullMarked;
