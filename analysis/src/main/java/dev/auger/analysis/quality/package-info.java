/** How far a recording can be trusted: what was on, with which threshold, what was lost or cut, and how exact its samples are. */
@NullMarked
package dev.auger.analysis.quality;

import org.jspecify.annotations.NullMarked;
