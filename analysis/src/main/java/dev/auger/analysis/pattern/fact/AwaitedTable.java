package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.ArrayList;
import java.util.List;

/** What parked threads of a heap dump wait for, where nobody is left who could wake them. */
final class AwaitedTable implements Table {

    /** Of larger heaps nothing is said: a bit and more for each object would be needed. */
    private static final long MOST_OBJECTS = 100_000_000;

    @Override
    public String name() {
        return "awaited";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("class"), Fact.text("thread"), Fact.frames("frames"), Fact.text("site"), Fact.flag("own"));
    }

    @Override
    public List<Fact> measures() {
        return List.of();
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.JVM;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        for (HeapSnapshot heap : sources.evidence().heaps()) {
            boolean stacks = heap.threads().stream().anyMatch(t -> !t.frames().isEmpty());
            if (stacks && heap.objectCount() <= MOST_OBJECTS) {
                rows.add(new AwaitedRows(heap, Signallers.unreachable(heap, sources.job()), sources));
            }
        }
        return rows;
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.HEAP;
    }
}
