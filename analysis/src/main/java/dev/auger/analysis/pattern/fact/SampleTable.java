package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.Recording;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The samples of one kind, added up by stack, class and thread. */
final class SampleTable implements Table {

    private final Profiled kind;

    SampleTable(Profiled kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.id();
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.frames("frames"),
                Fact.text("leaf"),
                Fact.text("site"),
                Fact.text("stack"),
                Fact.text("class"),
                Fact.text("thread"),
                Fact.text("pool"),
                Fact.number("average", Unit.BYTES));
    }

    @Override
    public List<Fact> measures() {
        return List.of(
                Fact.number("weight", kind == Profiled.WAITING ? Unit.NANOS : Unit.BYTES),
                Fact.number("perSecond", Unit.BYTES_PER_SECOND),
                Fact.count("objects"),
                Fact.number("average", Unit.BYTES),
                Fact.number("retention", Unit.FRACTION));
    }

    @Override
    public boolean hasSubject() {
        return kind.hasSubject();
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Recording> with = sources.recordings().stream()
                .filter(r -> kind.samples(r, sources.platform(), of).isPresent())
                .sorted(Comparator.comparingLong(r -> r.range().start()))
                .toList();
        List<Rows> rows = new ArrayList<>();
        for (Recording recording : with) {
            kind.samples(recording, sources.platform(), of)
                    .ifPresent(samples -> rows.add(new SampleRows(
                            kind,
                            recording,
                            samples,
                            kind.cumulative(sources.platform()) ? List.copyOf(rows) : List.of(),
                            sources)));
        }
        return kind.cumulative(sources.platform()) && !rows.isEmpty() ? List.of(rows.getLast()) : rows;
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return kind.need(platform, of);
    }
}
