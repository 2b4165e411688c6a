package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.GcLog;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Garbage collections, of logs and of recordings. */
final class CollectionTable implements Table {

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("kind"),
                Fact.text("name"),
                Fact.text("cause"),
                Fact.number("pause", Unit.NANOS),
                Fact.number("before", Unit.BYTES),
                Fact.number("after", Unit.BYTES),
                Fact.number("committed", Unit.BYTES));
    }

    @Override
    public List<Fact> measures() {
        return List.of(
                Fact.number("pause", Unit.NANOS),
                Fact.number("pauseShare", Unit.FRACTION),
                Fact.number("pausePart", Unit.FRACTION),
                Fact.number("part", Unit.FRACTION),
                Fact.number("floorGrowth", Unit.FRACTION),
                Fact.number("floorFit", Unit.DECIMAL),
                Fact.count("floorPoints"),
                Fact.number("floorTime", Unit.NANOS),
                Fact.flag("floorOld"),
                Fact.count("swings"),
                Fact.number("heapMax", Unit.BYTES));
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        boolean go = sources.platform() == Platform.GO;
        List<Rows> rows = new ArrayList<>();
        for (GcLog log : sources.evidence().gcLogs()) {
            if (log.collector().equals("Go") == go && !log.events().isEmpty()) {
                rows.add(new CollectionRows(GcSeries.of(log)));
            }
        }
        if (!go) {
            sources.recordings().stream()
                    .map(GcSeries::of)
                    .filter(s -> !s.events().isEmpty())
                    .forEach(s -> rows.add(new CollectionRows(s)));
        }
        return rows;
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return platform == Platform.GO ? Need.GCTRACE : Need.COLLECTIONS;
    }
}
