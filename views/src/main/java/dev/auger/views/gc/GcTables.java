package dev.auger.views.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.PauseFigures;
import dev.auger.analysis.gc.PauseGroup;
import dev.auger.model.gc.GcEvent;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;

/** The rows of the page: each collection, and collections by kind and cause. */
final class GcTables {

    private GcTables() {}

    /** Columns that no event has anything for are left out. */
    static TableModel events(GcSeries series, GcClock clock, Texts texts) {
        List<GcEvent> events = series.events();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.figure(
                        "start",
                        texts.get("gc.column.start"),
                        r -> events.get(r).start(),
                        r -> clock.exact(events.get(r).start()))
                .width(112)
                .keep()
                .build());
        columns.add(Column.figure(
                        "pause",
                        texts.get("gc.column.pause"),
                        r -> events.get(r).pauseNanos() > 0 ? events.get(r).pauseNanos() : Double.NaN,
                        r -> duration(events.get(r).pauseNanos()))
                .width(92)
                .keep()
                .style(r -> events.get(r).nested() ? "faint" : "")
                .build());
        columns.add(text("kind", 96, texts, r -> kind(events.get(r).kind(), texts))
                .build());
        columns.add(text("name", 120, texts, r -> events.get(r).name())
                .grow(1)
                .keep()
                .tooltip(r -> events.get(r).name())
                .build());
        if (events.stream().anyMatch(e -> !e.cause().isEmpty())) {
            columns.add(text("cause", 150, texts, r -> events.get(r).cause())
                    .minWidth(150)
                    .keep()
                    .grow(2)
                    .tooltip(r -> events.get(r).cause())
                    .build());
        }
        size(columns, events, "before", GcEvent::usedBefore, texts);
        size(columns, events, "after", GcEvent::usedAfter, texts);
        size(columns, events, "committed", GcEvent::committed, texts);
        if (events.stream().anyMatch(e -> e.id() >= 0)) {
            columns.add(Column.figure(
                            "id",
                            texts.get("gc.column.id"),
                            r -> events.get(r).id() < 0
                                    ? Double.NaN
                                    : events.get(r).id(),
                            r -> events.get(r).id() < 0
                                    ? ""
                                    : Integer.toString(events.get(r).id()))
                    .width(56)
                    .style(r -> "faint")
                    .build());
        }
        return TableModel.flat(events.size(), columns);
    }

    static TableModel groups(GcSeries series, Texts texts) {
        List<PauseGroup> groups = series.groups();
        List<Column> columns = new ArrayList<>();
        columns.add(text("kind", 120, texts, r -> kind(groups.get(r).kind(), texts))
                .keep()
                .build());
        if (groups.stream().anyMatch(g -> !g.cause().isEmpty())) {
            columns.add(text("cause", 170, texts, r -> groups.get(r).cause())
                    .grow(1)
                    .keep()
                    .tooltip(r -> groups.get(r).cause())
                    .build());
        }
        columns.add(Column.figure(
                        "events",
                        texts.get("gc.column.events"),
                        r -> groups.get(r).events(),
                        r -> Numbers.count(groups.get(r).events()))
                .width(80)
                .build());
        long whole = Math.max(1, series.totals().pauses().sum());
        columns.add(Column.figure(
                        "sum",
                        texts.get("gc.column.sum"),
                        r -> groups.get(r).pauses().sum(),
                        r -> duration(groups.get(r).pauses().sum()))
                .width(136)
                .keep()
                .bar("", r -> (double) groups.get(r).pauses().sum() / whole)
                .build());
        quantile(columns, "P50", groups, PauseFigures::p50);
        quantile(columns, "P90", groups, PauseFigures::p90);
        quantile(columns, "P99", groups, PauseFigures::p99);
        quantile(columns, texts.get("gc.column.longest"), groups, PauseFigures::longest);
        return TableModel.flat(groups.size(), columns);
    }

    private static void quantile(
            List<Column> columns, String title, List<PauseGroup> groups, ToLongFunction<PauseFigures> figure) {
        IntToLongFunction value = r -> figure.applyAsLong(groups.get(r).pauses());
        columns.add(Column.figure(title, title, r -> value.applyAsLong(r), r -> duration(value.applyAsLong(r)))
                .width(84)
                .build());
    }

    private static Column.Builder text(String id, double width, Texts texts, IntFunction<String> text) {
        return Column.text(id, texts.get("gc.column." + id), text).width(width);
    }

    private static void size(
            List<Column> columns, List<GcEvent> events, String id, ToLongFunction<GcEvent> size, Texts texts) {
        if (events.stream().allMatch(e -> size.applyAsLong(e) < 0)) {
            return;
        }
        IntToLongFunction bytes = r -> size.applyAsLong(events.get(r));
        columns.add(Column.figure(
                        id,
                        texts.get("gc.column." + id),
                        r -> bytes.applyAsLong(r) < 0 ? Double.NaN : bytes.applyAsLong(r),
                        r -> bytes.applyAsLong(r) < 0 ? "" : Numbers.bytes(bytes.applyAsLong(r)))
                .width(84)
                .build());
    }

    static String kind(GcEvent.Kind kind, Texts texts) {
        return texts.get("gc.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String duration(long nanos) {
        return nanos <= 0 ? "" : Numbers.nanos(nanos);
    }
}
