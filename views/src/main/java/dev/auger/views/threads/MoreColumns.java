package dev.auger.views.threads;

import dev.auger.analysis.threads.ThreadColumns;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.views.table.Column;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Columns of a dump that are shown on demand. */
final class MoreColumns {

    /** Their ids, in the order they stand. */
    static final List<String> IDS = List.of(
            "kind",
            "age",
            "cpu-time",
            "allocated",
            "top",
            "pool",
            "creator",
            "container",
            "id",
            "detail",
            "flags",
            "labels");

    /** What so many threads do not print, the others hardly do. */
    private static final int SAMPLE = 1000;

    private final ThreadRows rows;
    private final ThreadColumns known;
    private final ThreadDump dump;
    private final Texts words;

    MoreColumns(ThreadRows rows, ThreadColumns known, Texts words) {
        this.rows = rows;
        this.known = known;
        this.dump = known.dump();
        this.words = words;
    }

    /** What is shown besides before anything is chosen: without a recording what the dump itself prints takes its place. */
    static Set<String> usual(ThreadFacts facts) {
        Set<String> usual = new LinkedHashSet<>();
        ThreadDump dump = facts.dump();
        if (facts.hasLoad() || dump == null) {
            return usual;
        }
        for (int i = 0; i < Math.min(SAMPLE, dump.size()); i++) {
            if (dump.elapsedMillis(i) >= 0) {
                usual.add("age");
            }
            if (dump.cpuMillis(i) >= 0) {
                usual.add("cpu-time");
            }
            if (dump.allocatedBytes(i) >= 0) {
                usual.add("allocated");
            }
            if (dump.creator(i) != null) {
                usual.add("creator");
            }
        }
        return usual;
    }

    List<Column> of(Set<String> wanted) {
        List<Column> columns = new ArrayList<>();
        for (String id : IDS) {
            if (wanted.contains(id)) {
                columns.add(column(id));
            }
        }
        return columns;
    }

    private String title(String id) {
        return words.get("threads.column." + id);
    }

    private int thread(int row) {
        return rows.first(row);
    }

    private Column column(String id) {
        return switch (id) {
            case "kind" ->
                text(id, 96).order(r -> known.kind(thread(r)).ordinal()).build();
            case "age" -> figure(id, "ms", t -> unknown(dump.elapsedMillis(t)), Math::max);
            case "cpu-time" -> figure(id, "ms", t -> unknown(dump.cpuMillis(t)), Double::sum);
            case "allocated" -> figure(id, "bytes", t -> unknown(dump.allocatedBytes(t)), Double::sum);
            case "top" ->
                text(id, 162)
                        .mono()
                        .order(ranked(dump.stackCount(), this::topOf, dump::stack))
                        .build();
            case "pool" ->
                text(id, 140)
                        .mono()
                        .order(ranked(known.pools().size(), known.pools()::get, known::pool))
                        .build();
            case "creator" ->
                text(id, 180)
                        .mono()
                        .order(ranked(known.creators().size(), known.creators()::get, known::creator))
                        .build();
            case "container" ->
                text(id, 140)
                        .mono()
                        .order(ranked(known.containers().size(), known.containers()::get, known::container))
                        .build();
            case "id" -> text(id, 80).mono().order(r -> dump.javaId(thread(r))).build();
            default ->
                text(id, 140)
                        .order(Ranks.of(rows.size(), r -> textOf(id, thread(r))))
                        .build();
        };
    }

    /** Orders rows by a text each thread has by number; those without one come first. */
    private IntToLongFunction ranked(int count, IntFunction<String> texts, IntUnaryOperator numberOfThread) {
        IntToLongFunction ranks = Ranks.of(count, texts);
        return row -> {
            int number = numberOfThread.applyAsInt(thread(row));
            return number < 0 ? -1 : ranks.applyAsLong(number);
        };
    }

    private String topOf(int stack) {
        return stack < 0
                ? ThreadTable.UNKNOWN
                : Names.shortFrame(dump.frames(stack).getFirst());
    }

    private Column.Builder text(String id, double width) {
        return Column.text(id, title(id), r -> textOf(id, thread(r)))
                .width(width)
                .style(r -> "muted");
    }

    private String textOf(String id, int thread) {
        return switch (id) {
            case "kind" -> words.get("waitkind." + known.kind(thread).id());
            case "top" -> topOf(dump.stack(thread));
            case "pool" -> known.pools().get(known.pool(thread));
            case "creator" -> known.creator(thread) < 0 ? "" : known.creators().get(known.creator(thread));
            case "container" ->
                known.container(thread) < 0 ? "" : known.containers().get(known.container(thread));
            case "id" -> dump.id(thread);
            case "detail" -> dump.detail(thread);
            case "flags" -> flags(thread);
            default -> labels(dump.thread(thread).labels());
        };
    }

    private String flags(int thread) {
        List<String> flags = new ArrayList<>();
        if (dump.virtual(thread)) {
            flags.add(words.get("threads.flag.virtual"));
        }
        if (dump.daemon(thread)) {
            flags.add(words.get("threads.flag.daemon"));
        }
        if (dump.detail(thread).toLowerCase(Locale.ROOT).contains("carrying")) {
            flags.add(words.get("threads.flag.carrier"));
        }
        return String.join(", ", flags);
    }

    private static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }

    private Column figure(String id, String unit, IntToDoubleFunction value, DoubleBinaryOperator together) {
        IntToDoubleFunction ofRow = r -> value.applyAsDouble(thread(r));
        IntToDoubleFunction ofGroup = g -> Arrays.stream(rows.groups().get(g).threads())
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .reduce(together)
                .orElse(Double.NaN);
        boolean time = unit.equals("ms");
        return Column.figure(id, title(id), ofRow, r -> shown(ofRow.applyAsDouble(r), time))
                .unit(unit)
                .width(80)
                .group(ofGroup, g -> shown(ofGroup.applyAsDouble(g), time))
                .build();
    }

    private static String shown(double value, boolean time) {
        if (Double.isNaN(value)) {
            return ThreadTable.UNKNOWN;
        }
        return time ? Numbers.nanos((long) (value * 1e6)) : Numbers.bytes((long) value);
    }

    private static double unknown(double value) {
        return value < 0 ? Double.NaN : value;
    }
}
