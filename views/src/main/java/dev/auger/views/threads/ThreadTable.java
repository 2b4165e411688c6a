package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.parts.DistributionBar;
import dev.auger.views.parts.StateKind;
import dev.auger.views.parts.StatePill;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.Column;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The columns of the thread table over {@link ThreadRows}. */
final class ThreadTable {

    private static final double LONG_WAIT_SECONDS = 5;
    private static final String UNKNOWN = "\u2013";

    private final ObservableValue<Texts> texts;
    private final ThreadRows rows;
    private final ThreadFacts facts;
    private final GroupNotes notes;
    private final @Nullable String[] stackTexts;

    private ThreadTable(ObservableValue<Texts> texts, ThreadRows rows) {
        this.texts = texts;
        this.rows = rows;
        this.facts = rows.facts();
        this.notes = new GroupNotes(rows);
        this.stackTexts = new String[facts.stackCount()];
    }

    /** @param texts followed by the controls in cells; the words in use now are built in */
    static TableModel of(ObservableValue<Texts> texts, ThreadRows rows) {
        return new ThreadTable(texts, rows).model();
    }

    private TableModel model() {
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
        if (facts.fromDump()) {
            columns.add(topColumn(words));
        }
        boolean grouped = rows.grouping() != ThreadGrouping.NONE;
        TableModel model = grouped
                ? TableModel.grouped(rows.rows().size(), rows.groups().size(), r -> row(r).group(), columns)
                : TableModel.flat(rows.rows().size(), columns);
        return model.withFilter((filter, r) -> passes(filter, row(r))).withKeys(this::rowKey, this::groupKey);
    }

    private ThreadRows.Row row(int index) {
        return rows.rows().get(index);
    }

    private ThreadRows.Group group(int index) {
        return rows.groups().get(index);
    }

    private String rowKey(int index) {
        ThreadRows.Row row = row(index);
        return (row.rest() ? "+" : "")
                + facts.info(row.threads()[0]).id()
                + facts.ref(row.threads()[0]).displayName();
    }

    private String groupKey(int index) {
        return group(index).key();
    }

    private Column nameColumn(Texts words) {
        return Column.text("thread", words.get("threads.column.thread"), r -> name(words, row(r)))
                .mono()
                .width(192)
                .minWidth(180)
                .grow(1)
                .keep()
                .style(r -> row(r).rest() ? "muted" : "")
                .tooltip(r -> tooltip(row(r)))
                .group(g -> groupName(words, rows, group(g)))
                .groupDetail(g -> Numbers.count(group(g).threads().length))
                .build();
    }

    private String name(Texts words, ThreadRows.Row row) {
        if (row.rest()) {
            return words.get("threads.rest", Numbers.count(row.threads().length));
        }
        String name = facts.ref(row.threads()[0]).displayName();
        return rows.grouping() == ThreadGrouping.POOL
                ? PoolNames.within(group(row.group()).label(), name)
                : name;
    }

    private String tooltip(ThreadRows.Row row) {
        ThreadInfo info = facts.info(row.threads()[0]);
        String name = facts.ref(row.threads()[0]).displayName();
        return row.rest() || info.id().isEmpty() ? "" : name + "  " + info.id();
    }

    static String groupName(Texts words, ThreadRows rows, ThreadRows.Group group) {
        if (!group.label().isEmpty()) {
            return group.label();
        }
        if (rows.grouping() == ThreadGrouping.STATE && !group.key().equals(ThreadRows.VM)) {
            return words.get("state." + group.key());
        }
        return words.get(rows.grouping() == ThreadGrouping.STACK ? "threads.no-stack" : "threads.group." + group.key());
    }

    private Column stateColumn(Texts words) {
        return Column.text("state", words.get("threads.column.state"), r -> stateText(words, row(r)))
                .width(126)
                .graphic(() -> new StateCell())
                .build();
    }

    private String stateText(Texts words, ThreadRows.Row row) {
        StateKind state = facts.state(row.threads()[0]);
        return state == null ? "" : words.get("state." + state.id());
    }

    private Column waitColumn(Texts words) {
        return Column.figure("wait", words.get("threads.column.wait"), r -> rows.waits(row(r)), r -> waitText(row(r)))
                .unit("s")
                .width(74)
                .style(r -> waitStyle(row(r)))
                .group(this::groupWait, notes.text(words))
                .groupSpan(2)
                .build();
    }

    private double groupWait(int group) {
        double longest = Double.NaN;
        for (int thread : group(group).threads()) {
            double seconds = facts.waits(thread);
            if (!Double.isNaN(seconds) && !(seconds <= longest)) {
                longest = seconds;
            }
        }
        return longest;
    }

    private String waitText(ThreadRows.Row row) {
        double seconds = rows.waits(row);
        return Double.isNaN(seconds) ? UNKNOWN : Numbers.AT_LEAST + Numbers.decimal(seconds, 1) + " s";
    }

    private String waitStyle(ThreadRows.Row row) {
        boolean blocked = facts.state(row.threads()[0]) == StateKind.BLOCKED;
        return blocked && rows.waits(row) > LONG_WAIT_SECONDS ? "danger" : "";
    }

    private Column lockColumn(Texts words) {
        return Column.text("lock", words.get("threads.column.on"), r -> lockText(words, row(r)))
                .mono()
                .width(168)
                .minWidth(124)
                .grow(1)
                .style(r -> rows.lock(row(r)) == null ? "faint" : rows.holdsUp(row(r)) ? "danger" : "muted")
                .tooltip(r -> lockTooltip(row(r)))
                .build();
    }

    private String lockText(Texts words, ThreadRows.Row row) {
        Lock lock = rows.lock(row);
        if (lock == null) {
            return UNKNOWN;
        }
        String name = Names.simpleClass(lock.className());
        return rows.holdsUp(row) ? words.get("threads.holds", name) : name;
    }

    private String lockTooltip(ThreadRows.Row row) {
        Lock lock = rows.lock(row);
        return lock == null ? "" : lock.className() + " @ " + lock.id();
    }

    private Column loadColumn(String id, String title, boolean cpu) {
        return Column.figure(
                        id,
                        title,
                        r -> ThreadRows.sum(facts, row(r).threads(), cpu),
                        r -> share(ThreadRows.sum(facts, row(r).threads(), cpu)))
                .width(cpu ? 88 : 84)
                .keep()
                .bar(id, r -> ThreadRows.sum(facts, row(r).threads(), cpu))
                .groupBar(g -> ThreadRows.sum(facts, group(g).threads(), cpu))
                .group(
                        g -> ThreadRows.sum(facts, group(g).threads(), cpu),
                        g -> share(ThreadRows.sum(facts, group(g).threads(), cpu)))
                .build();
    }

    private static String share(double fraction) {
        return Double.isNaN(fraction) ? UNKNOWN : Numbers.shareFigure(fraction);
    }

    private Column topColumn(Texts words) {
        return Column.text("top", words.get("threads.column.top"), r -> topText(row(r)))
                .mono()
                .width(162)
                .minWidth(130)
                .grow(2)
                .style(r -> "muted")
                .build();
    }

    private String topText(ThreadRows.Row row) {
        Frame top = facts.top(row.threads()[0]);
        return top == null ? UNKNOWN : Names.shortFrame(top);
    }

    /** A row passes by a thread's name, the lock's class, or any text of the stack. */
    private boolean passes(RowFilter filter, ThreadRows.Row row) {
        for (int thread : row.threads()) {
            if (filter.test(facts.ref(thread).displayName())) {
                return true;
            }
        }
        Lock lock = rows.lock(row);
        return (lock != null && filter.test(lock.className())) || filter.test(stackText(row.threads()[0]));
    }

    /** The frames of a stack, one a line; made once a stack, for many threads share few stacks. */
    private String stackText(int thread) {
        int stack = facts.stackId(thread);
        String known = stackTexts[stack];
        if (known == null) {
            StringBuilder text = new StringBuilder();
            for (Frame frame : facts.info(thread).frames()) {
                text.append(frame.qualifiedName()).append('\n');
            }
            known = text.toString();
            stackTexts[stack] = known;
        }
        return known;
    }

    /** A pill for a thread, the states of a group in one bar. */
    private final class StateCell implements CellGraphic {

        private final StatePill pill = new StatePill(texts);
        private final DistributionBar bar = new DistributionBar();
        private final StackPane node = new StackPane(pill, bar);

        StateCell() {
            node.getStyleClass().add("state-cell");
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void showRow(int index) {
            StateKind state = facts.state(row(index).threads()[0]);
            bar.setVisible(false);
            pill.setVisible(state != null);
            if (state != null) {
                pill.show(state, -1);
            }
        }

        @Override
        public void showGroup(int index) {
            pill.setVisible(false);
            bar.setVisible(true);
            Map<StateKind, Integer> counts = new EnumMap<>(StateKind.class);
            for (int thread : group(index).threads()) {
                StateKind state = facts.state(thread);
                if (state != null) {
                    counts.merge(state, 1, Integer::sum);
                }
            }
            bar.setCounts(counts);
        }
    }
}
