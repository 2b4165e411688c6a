package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.compare.Comparability;
import dev.auger.analysis.heap.compare.Comparability.Remark;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One line: how large the dumps are, and whether they can be compared. */
final class CompareVerdict {

    private final Texts words;

    CompareVerdict(Texts words) {
        this.words = words;
    }

    /** @param against of each dump and the one before it */
    String text(List<HeapAnalysis> dumps, List<Comparability> against) {
        List<String> parts = new ArrayList<>();
        HeapAnalysis first = dumps.getFirst();
        HeapAnalysis last = dumps.getLast();
        parts.add(words.get(
                "heap.compare.sizes",
                Numbers.bytes(first.reachableBytes()),
                Numbers.bytes(last.reachableBytes()),
                Delta.bytes(last.reachableBytes() - first.reachableBytes()),
                Delta.count(last.reachableObjects() - first.reachableObjects())));
        Set<Remark> remarks = new LinkedHashSet<>();
        against.forEach(a -> remarks.addAll(a.remarks()));
        boolean good = remarks.stream().noneMatch(Remark::isAgainst);
        double shared =
                against.stream().mapToDouble(Comparability::sharedClasses).min().orElse(1);
        long nanos = against.stream().mapToLong(Comparability::nanos).sum();
        for (Remark remark : remarks) {
            if (good || remark.isAgainst()) {
                parts.add(words.get(
                        "heap.compare.remark." + remark.id(),
                        Numbers.share(shared),
                        Numbers.duration(Duration.ofNanos(Math.abs(nanos)))));
            }
        }
        return String.join("  ", parts);
    }
}
