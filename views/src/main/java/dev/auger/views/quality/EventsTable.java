package dev.auger.views.quality;

import dev.auger.analysis.quality.EventQuality;
import dev.auger.analysis.quality.EventQuality.State;
import dev.auger.analysis.quality.Question;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.analysis.quality.SettingChange;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every event type: whether it was on, what it leaves out, and the setting that would record more. */
final class EventsTable {

    private static final String ASKED = "?";
    private static final Set<String> ASKED_TYPES =
            Arrays.stream(Question.values()).flatMap(q -> q.types().stream()).collect(Collectors.toSet());

    private final List<EventQuality> events;
    private final List<String> groups;
    private final boolean async;
    private final Clock clock;
    private final Texts texts;

    private EventsTable(RecordingQuality quality, Clock clock, Texts texts) {
        this.events = quality.events();
        this.async = quality.settings().asyncProfiler().isPresent();
        this.clock = clock;
        this.texts = texts;
        List<String> names = new ArrayList<>(
                events.stream().map(EventsTable::category).distinct().sorted().toList());
        // What people ask a recording comes first, whatever tree the JVM puts it in.
        names.remove(ASKED);
        names.addFirst(ASKED);
        this.groups = List.copyOf(names);
    }

    static TableModel model(RecordingQuality quality, Clock clock, Texts texts) {
        return new EventsTable(quality, clock, texts).model();
    }

    private static String category(EventQuality event) {
        return ASKED_TYPES.contains(event.type()) ? ASKED : String.join(" / ", event.category());
    }

    private TableModel model() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(
                                "type",
                                texts.get("quality.column.type"),
                                r -> events.get(r).type())
                        .mono()
                        .width(230)
                        .grow(2)
                        .keep()
                        .style(this::dim)
                        .tooltip(r -> events.get(r).label())
                        .group(this::groupName)
                        .groupSpan(4)
                        .build(),
                Column.text("state", texts.get("quality.column.state"), this::state)
                        .width(116)
                        .keep()
                        .style(this::stateStyle)
                        .build(),
                Column.figure(
                                "count",
                                texts.get("quality.column.count"),
                                r -> recorded(r) ? events.get(r).count() : Double.NaN,
                                r -> recorded(r) ? Numbers.count(events.get(r).count()) : "")
                        .width(92)
                        .style(this::dim)
                        .build(),
                Column.figure(
                                "threshold",
                                texts.get("quality.column.threshold"),
                                r -> events.get(r).thresholdNanos() < 0
                                        ? Double.NaN
                                        : events.get(r).thresholdNanos(),
                                this::threshold)
                        .width(84)
                        .style(this::dim)
                        .build(),
                Column.text(
                                "pace",
                                texts.get("quality.column.pace"),
                                r -> events.get(r).pace())
                        .mono()
                        .width(104)
                        .style(this::dim)
                        .build(),
                Column.text("stack", texts.get("quality.column.stack"), this::stack)
                        .width(64)
                        .style(this::dim)
                        .build(),
                Column.text("setting", texts.get("quality.column.setting"), r -> setting(events.get(r), async))
                        .mono()
                        .width(120)
                        .style(r -> "faint")
                        .build()));
        if (events.stream().anyMatch(e -> !e.changes().isEmpty())) {
            columns.add(Column.text("changes", texts.get("quality.column.changes"), this::changes)
                    .width(150)
                    .grow(1)
                    .tooltip(this::changes)
                    .build());
        }
        return TableModel.grouped(events.size(), groups.size(), r -> groups.indexOf(category(events.get(r))), columns)
                .withKeys(r -> events.get(r).type(), groups::get);
    }

    private String groupName(int group) {
        String name = groups.get(group);
        if (name.equals(ASKED)) {
            return texts.get("quality.group.asked");
        }
        return name.isEmpty() ? texts.get("quality.group.none") : name;
    }

    private boolean recorded(int row) {
        return events.get(row).recorded();
    }

    private String dim(int row) {
        return recorded(row) ? "" : "faint";
    }

    private String state(int row) {
        return texts.get("quality.state." + events.get(row).state().name().toLowerCase(Locale.ROOT));
    }

    private String stateStyle(int row) {
        return switch (events.get(row).state()) {
            case ON -> "ok";
            case PARTLY -> "warn";
            case OFF, UNKNOWN, UNDECLARED -> "faint";
        };
    }

    private String threshold(int row) {
        long nanos = events.get(row).thresholdNanos();
        return nanos < 0 ? "" : Numbers.nanos(nanos);
    }

    private String stack(int row) {
        return switch (events.get(row).stacks()) {
            case ON -> texts.get("quality.state.on");
            case OFF -> texts.get("quality.state.off");
            case NONE -> "";
        };
    }

    private String changes(int row) {
        return events.get(row).changes().stream()
                .map(this::change)
                .collect(Collectors.joining(texts.get("list.comma")));
    }

    private String change(SettingChange change) {
        return clock.time(change.time()) + ' ' + change.value();
    }

    /** What to set of the type so that a recording has these events, or more of them; empty where there is nothing to gain. */
    static String setting(EventQuality event, boolean async) {
        if (async || event.state() == State.UNDECLARED) {
            return "";
        }
        if (!event.recorded()) {
            return "enabled=true";
        }
        if (event.stacks() == EventQuality.Stacks.OFF) {
            return "stackTrace=true";
        }
        return event.thresholdNanos() > 0 ? "threshold=0ns" : "";
    }
}
