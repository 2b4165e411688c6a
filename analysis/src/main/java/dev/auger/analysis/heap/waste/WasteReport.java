package dev.auger.analysis.heap.waste;

import java.util.List;

/**
 * What reachable objects waste.
 *
 * @param rows by kind and class, most wasted bytes first, then most bytes, then by class name and kind
 * @param duplicateStrings the texts that waste most, most wasted bytes first, then by place in the dump
 * @param duplicateTexts how many texts there are more than once
 * @param finalizerQueue objects in the finalizer's queue
 */
public record WasteReport(
        List<WasteRow> rows, List<DuplicateText> duplicateStrings, long duplicateTexts, long finalizerQueue) {

    /** Wasted bytes of one kind. */
    public long wasted(WasteKind kind) {
        return rows.stream()
                .filter(r -> r.kind() == kind)
                .mapToLong(WasteRow::wastedBytes)
                .sum();
    }
}
