package dev.auger.app.report.facts;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.model.recording.SampleKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The stacks of one kind of sample.
 *
 * @param file the recording
 * @param path nodes of the tree that the followed trail goes through, the root included; empty if it goes through none
 * @param end the last of them, or -1
 * @param culprits methods of the lines that findings over these samples name, as {@code pkg.Class.method}
 * @param methods the methods of the tree: what the picture says as a table
 * @param threads threads by their share, numbered ones of a pool together, most first
 */
public record FlameFacts(
        String file,
        SampleKind kind,
        CallTree tree,
        BitSet path,
        int end,
        Set<String> culprits,
        FrameTotals methods,
        List<ThreadRow> threads) {

    public FlameFacts {
        culprits = Set.copyOf(culprits);
        threads = List.copyOf(threads);
    }

    /** @param total in the unit of the kind */
    public record ThreadRow(String name, long total, long samples) {}

    /** Whether the trail leads through these stacks. */
    public boolean marked() {
        return end > 0;
    }
}
