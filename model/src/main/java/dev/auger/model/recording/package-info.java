/** Timed evidence: samples, stacks and events of one recording. */
@NullMarked
package dev.auger.model.recording;

import org.jspecify.annotations.NullMarked;
