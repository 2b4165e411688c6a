package dev.auger.views.threads;

import dev.auger.analysis.threads.Percentiles;
import dev.auger.analysis.threads.ThreadColumns;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.parts.StateKind;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import javafx.beans.value.ObservableValue;

/** The columns of the thread table over {@link ThreadRows}. */
final class ThreadTable {

    static final String UNKNOWN = "\u2013";

    private static final double LONG_WAIT_SECONDS = 5;

    private final ObservableValue<Texts> texts;
    private final ThreadRows rows;
    private final ThreadFacts facts;
    private final GroupNotes notes;

    private ThreadTable(ObservableValue<Texts> texts, ThreadRows rows) {
        this.texts = texts;
        this.rows = rows;
        this.facts = rows.facts();
        this.notes = new GroupNotes(rows);
    }

    /**
     * @param texts followed by the controls in cells; the words in use now are built in
     * @param more ids of columns that are shown besides the usual ones, see {@link MoreColumns}
     */
    static TableModel of(ObservableValue<Texts> texts, ThreadRows rows, Set<String> more) {
        return new ThreadTable(texts, rows).model(more);
    }

    private TableModel model(Set<String> more) {
        Texts words = texts.getValue();
        List<Column> columns = new ArrayList<>();
        columns.add(nameColumn(words));
        if (facts.fromDump()) {
            columns.add(stateColumn(words));
            columns.add(waitColumn(words));
            columns.add(lockColumn(words));
        }
        if (facts.hasLoad()) {
            columns.add(loadColumn("cpu", words.get("threads.column.cpu"), true));
            columns.add(loadColumn("alloc", words.get("threads.column.alloc"), false));
        }
        ThreadColumns known = facts.columns();
        if (known != null) {
            columns.add(ownColumn(words));
            columns.addAll(new MoreColumns(rows, known, words).of(more));
        }
        ThreadFilter filter = new ThreadFilter(rows);
        boolean grouped = rows.grouping() != ThreadGrouping.NONE;
        TableModel model = grouped
                ? TableModel.grouped(rows.size(), rows.groups().size(), rows::group, columns)
                : TableModel.flat(rows.size(), columns);
        return model.withFilter(filter::test).withKeys(this::rowKey, this::groupKey);
    }

    private ThreadRows.Group group(int index) {
        return rows.groups().get(index);
    }

    private String rowKey(int row) {
        ThreadDump dump = facts.dump();
        int thread = rows.first(row);
        String id = dump == null ? "" : dump.id(thread);
        return (rows.isRest(row) ? "+" : "") + id + facts.ref(thread).displayName();
    }

    private String groupKey(int index) {
        return group(index).key();
    }

    private Column nameColumn(Texts words) {
        return Column.text("thread", words.get("threads.column.thread"), r -> name(words, r))
                .mono()
                .width(isPlace() ? 264 : 192)
                .minWidth(180)
                .grow(1)
                .keep()
                .order(r -> facts.nameKey(rows.first(r)))
                .style(r -> rows.isRest(r) ? "muted" : idleStyle(r, ""))
                .tooltip(this::tooltip)
                .group(g -> groupName(words, rows, group(g)))
                .groupDetail(g -> groupDetail(words, group(g).threads()))
                .build();
    }

    /** Groups have names of functions, which are longer than those of pools. */
    private boolean isPlace() {
        return rows.grouping() == ThreadGrouping.PLACE || rows.grouping() == ThreadGrouping.STACK;
    }

    /** Idle workers step back; the head says how many. */
    private String idleStyle(int row, String otherwise) {
        return facts.idle(rows.first(row)) ? "faint" : otherwise;
    }

    private String groupDetail(Texts words, int[] threads) {
        ThreadColumns known = facts.columns();
        String count = Numbers.count(threads.length);
        if (known == null || rows.grouping() == ThreadGrouping.POOL) {
            return count;
        }
        String share = Numbers.shareFigure(threads.length / (double) Math.max(1, facts.size()));
        Percentiles ages = known.ages(threads);
        return ages.known() == 0
                ? words.get("threads.group.share", count, share)
                : words.get(
                        "threads.group.ages",
                        count,
                        share,
                        age(ages.p50()),
                        age(ages.p90()),
                        age(ages.p99()),
                        age(ages.max()));
    }

    static String age(double millis) {
        return Double.isNaN(millis) ? UNKNOWN : Numbers.nanos((long) (millis * 1e6));
    }

    private String name(Texts words, int row) {
        if (rows.isRest(row)) {
            return words.get("threads.rest", Numbers.count(rows.count(row)));
        }
        String name = facts.ref(rows.first(row)).displayName();
        return rows.grouping() == ThreadGrouping.POOL
                ? PoolNames.within(group(rows.group(row)).label(), name)
                : name;
    }

    private String tooltip(int row) {
        ThreadInfo info = facts.info(rows.first(row));
        String name = facts.ref(rows.first(row)).displayName();
        return rows.isRest(row) || info.id().isEmpty() ? "" : name + "  " + info.id();
    }

    static String groupName(Texts words, ThreadRows rows, ThreadRows.Group group) {
        if (!group.label().isEmpty()) {
            return group.label();
        }
        if (rows.grouping() == ThreadGrouping.STATE && !group.key().equals(ThreadRows.VM)) {
            return words.get("state." + group.key());
        }
        return switch (rows.grouping()) {
            case STACK, PLACE -> words.get("threads.no-stack");
            case CONTAINER -> words.get("threads.no-container");
            case CREATOR -> words.get("threads.no-creator");
            case POOL, STATE, NONE -> words.get("threads.group." + group.key());
        };
    }

    private Column stateColumn(Texts words) {
        return Column.text("state", words.get("threads.column.state"), r -> stateText(words, r))
                .width(126)
                .order(r -> stateKey(rows.first(r)))
                .graphic(() -> new StateCell(texts, rows))
                .build();
    }

    private long stateKey(int thread) {
        StateKind state = facts.state(thread);
        ThreadColumns known = facts.columns();
        return known == null || state == null ? -1 : state.ordinal() * 1000L + Math.min(999, known.state(thread));
    }

    private String stateText(Texts words, int row) {
        StateKind state = facts.state(rows.first(row));
        ThreadDump dump = facts.dump();
        if (state == null || dump == null) {
            return "";
        }
        return dump.platform() == ThreadDump.Platform.GO
                ? dump.stateText(rows.first(row))
                : words.get("state." + state.id());
    }

    private Column waitColumn(Texts words) {
        return Column.figure("wait", words.get("threads.column.wait"), rows::waits, this::waitText)
                .unit("s")
                .width(74)
                .style(this::waitStyle)
                .group(g -> ThreadRows.longest(facts, group(g).threads()), notes.text(words))
                .groupSpan(2)
                .build();
    }

    private String waitText(int row) {
        double seconds = rows.waits(row);
        return Double.isNaN(seconds) ? UNKNOWN : Numbers.AT_LEAST + Numbers.decimal(seconds, 1) + " s";
    }

    private String waitStyle(int row) {
        boolean blocked = facts.state(rows.first(row)) == StateKind.BLOCKED;
        return blocked && rows.waits(row) > LONG_WAIT_SECONDS ? "danger" : "";
    }

    /** The lock a thread waits for or holds up others with; where there is none, what kind of thing it waits for. */
    private Column lockColumn(Texts words) {
        return Column.text("lock", words.get("threads.column.on"), r -> lockText(words, r))
                .mono()
                .order(Ranks.of(rows.size(), r -> lockText(words, r)))
                .width(168)
                .minWidth(124)
                .grow(1)
                .style(r -> rows.lock(r) == null || facts.idle(rows.first(r))
                        ? "faint"
                        : rows.holdsUp(r) ? "danger" : "muted")
                .tooltip(r -> lockTooltip(words, r))
                .build();
    }

    private String lockText(Texts words, int row) {
        Lock lock = rows.lock(row);
        if (lock == null || facts.idle(rows.first(row))) {
            return words.get("waitkind." + facts.kind(rows.first(row)).id());
        }
        String name = Names.simpleClass(lock.className());
        return rows.holdsUp(row) ? words.get("threads.holds", name) : name;
    }

    private String lockTooltip(Texts words, int row) {
        Lock lock = rows.lock(row);
        String kind = words.get("waitkind." + facts.kind(rows.first(row)).id());
        if (lock == null) {
            return "";
        }
        String held = lock.owner() == null ? "" : "\n" + words.get("threads.held-by", lock.owner());
        return kind + "\n" + lock.className() + " @ " + lock.id() + held;
    }

    private Column loadColumn(String id, String title, boolean cpu) {
        return Column.figure(id, title, r -> rows.sum(r, cpu), r -> share(rows.sum(r, cpu)))
                .width(cpu ? 88 : 84)
                .keep()
                .bar(id, r -> rows.sum(r, cpu))
                .groupBar(g -> ThreadRows.sum(facts, group(g).threads(), cpu))
                .group(
                        g -> ThreadRows.sum(facts, group(g).threads(), cpu),
                        g -> share(ThreadRows.sum(facts, group(g).threads(), cpu)))
                .build();
    }

    private static String share(double fraction) {
        return Double.isNaN(fraction) ? UNKNOWN : Numbers.shareFigure(fraction);
    }

    /** The program's own frame nearest to the top, which is where to look; the top frame where there is none. */
    private Column ownColumn(Texts words) {
        IntToLongFunction ofStack = Ranks.of(facts.stackCount(), this::ownTextOfStack);
        return Column.text("own", words.get("threads.column.own"), r -> ownText(rows.first(r)))
                .mono()
                .order(r -> facts.stack(rows.first(r)) < 0 ? -1 : ofStack.applyAsLong(facts.stack(rows.first(r))))
                .width(162)
                .minWidth(130)
                .grow(2)
                .style(r -> facts.own(rows.first(r)) == null ? "faint" : idleStyle(r, "muted"))
                .tooltip(r -> ownTooltip(words, rows.first(r)))
                .build();
    }

    private String ownText(int thread) {
        int stack = facts.stack(thread);
        return stack < 0 ? UNKNOWN : ownTextOfStack(stack);
    }

    private String ownTextOfStack(int stack) {
        ThreadColumns known = facts.columns();
        ThreadDump dump = facts.dump();
        if (known == null || dump == null) {
            return UNKNOWN;
        }
        return Names.shortFrame(dump.frames(stack).get(Math.max(0, known.ownFrame(stack))));
    }

    private String ownTooltip(Texts words, int thread) {
        Frame top = facts.top(thread);
        Frame own = facts.own(thread);
        if (top == null || own == null) {
            return "";
        }
        return own.qualifiedName() + (own.line() > 0 ? ":" + own.line() : "") + "\n"
                + words.get("threads.top-frame", top.qualifiedName());
    }
}
