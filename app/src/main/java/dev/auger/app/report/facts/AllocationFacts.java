package dev.auger.app.report.facts;

import dev.auger.analysis.alloc.AllocationSummary;

/**
 * What was allocated according to one recording.
 *
 * @param file the recording
 */
public record AllocationFacts(String file, AllocationSummary summary) {}
