/** What every rule stands on: what is investigated, sites of own code, sums of samples, and hops that several rules share. */
@NullMarked
package dev.auger.analysis.trail.rule;

import org.jspecify.annotations.NullMarked;
