package dev.auger.analysis.heap.waste;

import java.util.List;

/**
 * One way of wasting memory by objects of one class.
 *
 * @param bytes what they take, with the arrays they own
 * @param wastedBytes how much of it could be saved, by the kind's own reckoning
 * @param examples objects, those that waste most first, at most {@value #MOST_EXAMPLES}
 */
public record WasteRow(
        WasteKind kind, String className, long objects, long bytes, long wastedBytes, List<Long> examples) {

    static final int MOST_EXAMPLES = 3;
}
