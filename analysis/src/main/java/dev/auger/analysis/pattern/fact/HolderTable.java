package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** What keeps a good share of the heap alive (accumulation points), by the field that holds it. */
final class HolderTable implements Table {

    private static final double LEAST_SHARE = 0.02;

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("holder"),
                Fact.text("field"),
                Fact.text("class"),
                Fact.number("retained", Unit.BYTES),
                Fact.number("heapShare", Unit.FRACTION),
                Fact.count("elements"),
                Fact.flag("static"),
                Fact.flag("local"),
                Fact.text("keeps"),
                Fact.frames("path"));
    }

    @Override
    public List<Fact> measures() {
        return List.of(Fact.number("retained", Unit.BYTES), Fact.number("heapShare", Unit.FRACTION));
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.JVM;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        for (HeapSnapshot heap : ClassTable.inTime(sources.evidence().heaps())) {
            rows.add(new HolderRows(
                    heap,
                    sources.analysis(heap),
                    AccumulationPoints.find(heap, sources.analysis(heap), LEAST_SHARE, sources.job()),
                    List.copyOf(rows)));
        }
        return rows.isEmpty() ? rows : List.of(rows.getLast());
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.HEAP;
    }
}
