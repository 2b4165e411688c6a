package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventTable;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of one or more types of a recording, with their own fields. A type that never occurred gives nothing. */
final class EventsTable implements Table {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("type"),
                Fact.frames("frames"),
                Fact.text("leaf"),
                Fact.text("site"),
                Fact.text("stack"),
                Fact.text("thread"),
                Fact.text("pool"),
                Fact.number("since", Unit.NANOS),
                Fact.number("duration", Unit.NANOS));
    }

    @Override
    public List<Fact> measures() {
        return List.of(Fact.number("first", Unit.NANOS), Fact.number("last", Unit.NANOS));
    }

    @Override
    public boolean hasSubject() {
        return true;
    }

    @Override
    public boolean hasFields() {
        return true;
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.JVM;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        for (Recording recording : sources.recordings()) {
            for (String type : of) {
                boolean occurs = recording
                        .eventLog()
                        .type(type)
                        .filter(t -> t.count() > 0)
                        .isPresent();
                Optional<EventTable> table =
                        occurs ? recording.eventLog().open(type, null, sources.job()) : Optional.empty();
                table.filter(t -> t.size() > 0).ifPresent(t -> rows.add(new EventRows(recording, t, sources)));
            }
        }
        return rows;
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.event(of.getFirst());
    }
}
