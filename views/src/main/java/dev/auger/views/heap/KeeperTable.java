package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadHolders;
import dev.auger.analysis.heap.ThreadReach;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.HeapThread;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Threads that keep something, and under each by which locals and fields. Made on a worker. */
final class KeeperTable {

    /**
     * A way by which a thread keeps it.
     *
     * @param group thread, counted in the order of the table
     * @param place frame, or empty
     * @param field field of the thread, or empty
     * @param itself whether it is the thread object
     * @param instances -1 where it is not kept by this thread alone
     */
    private record Line(
            int group, String place, String field, boolean itself, Linked object, long instances, long retained) {}

    private final ThreadHolders holders;
    private final List<String> threads = new ArrayList<>();
    private final Map<Integer, Integer> groups = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    KeeperTable(HeapAnalysis analysis, ThreadHolders holders) {
        this.holders = holders;
        HeapSnapshot heap = analysis.heap();
        for (ThreadHolders.Holder holder : holders.alone()) {
            HeapThread thread = heap.threads().get(holder.thread());
            lines.add(new Line(
                    group(holder.thread(), thread),
                    place(thread, holder.frame()),
                    holder.field(),
                    holder.via() == thread.object(),
                    Linked.to(heap, holder.via()),
                    holder.instances(),
                    holder.retained()));
        }
        for (ThreadReach.Local local : holders.reaching()) {
            HeapThread thread = heap.threads().get(local.thread());
            lines.add(new Line(
                    group(local.thread(), thread),
                    place(thread, local.frame()),
                    "",
                    false,
                    Linked.to(heap, local.object()),
                    -1,
                    -1));
        }
    }

    private int group(int index, HeapThread thread) {
        return groups.computeIfAbsent(index, i -> {
            threads.add(thread.name());
            return threads.size() - 1;
        });
    }

    private static String place(HeapThread thread, int frame) {
        return frame < 0 || frame >= thread.frames().size()
                ? ""
                : Names.shortFrame(thread.frames().get(frame));
    }

    ThreadHolders holders() {
        return holders;
    }

    int threadCount() {
        return threads.size();
    }

    String threadName(int group) {
        return threads.get(group);
    }

    long object(int row) {
        return row < 0 || row >= lines.size() ? -1 : lines.get(row).object().object();
    }

    private String how(Texts words, Line line) {
        return line.itself()
                ? words.get("heap.keepers.itself")
                : !line.field().isEmpty()
                        ? words.get("heap.keepers.field", line.field())
                        : line.place().isEmpty() ? words.get("heap.keepers.several") : line.place();
    }

    private long sum(int group, IntToLongFunction of) {
        long sum = 0;
        for (int r = 0; r < lines.size(); r++) {
            sum += lines.get(r).group() == group ? Math.max(0, of.applyAsLong(r)) : 0;
        }
        return sum;
    }

    TableModel model(Texts words) {
        boolean counted = !holders.alone().isEmpty();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("place", words.get("heap.keepers.place"), r -> how(words, lines.get(r)))
                .mono()
                .width(200)
                .minWidth(140)
                .grow(0.8)
                .keep()
                .group(threads::get)
                .groupSpan(2)
                .build());
        columns.add(Column.text(
                        "object",
                        words.get("heap.column.object"),
                        r -> lines.get(r).object().text(words))
                .mono()
                .width(180)
                .minWidth(140)
                .keep()
                .grow(1.2)
                .style(r -> "muted")
                .build());
        if (counted) {
            columns.add(figure(
                            "instances",
                            words.get("heap.refs.instances"),
                            r -> lines.get(r).instances(),
                            "")
                    .width(88)
                    .keep()
                    .build());
            columns.add(figure(
                            "retained",
                            words.get("heap.column.retained-size"),
                            r -> lines.get(r).retained(),
                            "bytes")
                    .width(92)
                    .keep()
                    .build());
            columns.add(share(words));
        }
        return TableModel.grouped(
                        lines.size(), threads.size(), r -> lines.get(r).group(), columns)
                .withKeys(r -> lines.get(r).toString(), threads::get);
    }

    private Column.Builder figure(String id, String title, IntToLongFunction of, String unit) {
        boolean bytes = !unit.isEmpty();
        return Column.figure(id, title, of::applyAsLong, r -> text(of.applyAsLong(r), bytes))
                .unit(unit)
                .group(g -> sum(g, of), g -> text(sum(g, of), bytes));
    }

    private static String text(long value, boolean bytes) {
        return value < 0 ? "" : bytes ? Numbers.bytes(value) : Numbers.count(value);
    }

    private Column share(Texts words) {
        long whole = Math.max(1, holders.retained());
        IntToLongFunction of = r -> lines.get(r).retained();
        return Column.figure(
                        "share",
                        words.get("heap.column.share"),
                        of::applyAsLong,
                        r -> HistogramTable.share(of.applyAsLong(r), whole))
                .derived()
                .width(88)
                .keep()
                .bar("object", r -> (double) of.applyAsLong(r) / whole)
                .group(g -> sum(g, of), g -> HistogramTable.share(sum(g, of), whole))
                .groupBar(g -> (double) sum(g, of) / whole)
                .build();
    }
}
