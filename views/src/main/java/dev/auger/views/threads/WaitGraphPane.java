package dev.auger.views.threads;

import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.views.parts.StateKind;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws {@link WaitRows}: waiters, lock and holder as boxes with arrows between them. A box is chosen by a click or Enter. */
final class WaitGraphPane extends Region {

    private static final double BOX_WIDTH = 120;
    private static final double BOX_HEIGHT = 44;
    private static final double GAP = 26;
    private static final double ARROW = 60;
    private static final double LEFT = 16;

    private final ObservableValue<Texts> texts;
    private final Region rule = new Region();
    private final List<Line> lines = new ArrayList<>();
    private Consumer<List<Integer>> onChoose = threads -> {};

    private record Line(Box waiters, Region back, Arrow blocked, Box lock, Arrow held, Box owner) {}

    WaitGraphPane(ObservableValue<Texts> texts) {
        this.texts = texts;
        getStyleClass().add("wait-graph");
        rule.getStyleClass().add("code-line-rule");
        rule.setVisible(false);
    }

    /** Called with the threads of a box, as indexes into the dump. */
    void setOnChoose(Consumer<List<Integer>> handler) {
        onChoose = handler;
    }

    void show(WaitRows graph, ThreadFacts facts) {
        lines.clear();
        getChildren().setAll(rule);
        ThreadDump dump = facts.dump();
        if (dump == null) {
            return;
        }
        graph.rows().forEach(row -> add(row, facts, dump));
        requestLayout();
    }

    private void add(WaitRows.WaitRow row, ThreadFacts facts, ThreadDump dump) {
        Texts words = texts.getValue();
        int first = row.waiters().getFirst();
        int count = row.waiters().size();
        String name = dump.thread(first).ref().displayName();
        Box waiters = count == 1
                ? new Box(name, words.get("threads.graph.waits"))
                : new Box(between(dump, row.waiters()), words.get("threads.count", Numbers.count(count), count));
        waiters.style(style(facts.state(first)));
        waiters.onChoose(() -> onChoose.accept(row.waiters()));
        boolean monitor = facts.state(first) == StateKind.BLOCKED;
        Box lock = new Box(
                Names.simpleClass(row.lock().className()),
                words.get(monitor ? "threads.graph.monitor" : "threads.graph.lock"));
        lock.style("lock");
        Box owner;
        if (row.owner() < 0) {
            owner = new Box(words.get("threads.graph.unknown"), words.get("threads.graph.unknown.why"));
            owner.style("lock");
        } else {
            ThreadInfo holder = dump.thread(row.owner());
            String at = holder.frames().isEmpty()
                    ? words.get("threads.graph.holds")
                    : Names.shortFrame(holder.frames().getFirst());
            owner = new Box(holder.ref().displayName(), at);
            owner.style(style(facts.state(row.owner())));
            owner.onChoose(() -> onChoose.accept(List.of(row.owner())));
        }
        if (row.deadlock()) {
            List.of(waiters, lock, owner).forEach(box -> box.style("deadlock"));
        }
        Arrow blocked = new Arrow(words.get(monitor ? "threads.graph.blocked" : "threads.graph.waiting"));
        Arrow held = new Arrow(words.get("threads.graph.held"));
        Region back = new Region();
        back.getStyleClass().addAll("wait-box", style(facts.state(first)));
        back.setVisible(count > 1);
        lines.add(new Line(waiters, back, blocked, lock, held, owner));
        getChildren().addAll(back, waiters, blocked, lock, held, owner);
    }

    /** {@code exec-07 … 50}: the first name and the end of the last. */
    private static String between(ThreadDump dump, List<Integer> threads) {
        String first = dump.thread(threads.getFirst()).ref().displayName();
        String last = dump.thread(threads.getLast()).ref().displayName();
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        while (same > 0 && Character.isDigit(first.charAt(same - 1))) {
            same--;
        }
        String pool = first.substring(0, same);
        int dash = pool.lastIndexOf('-', Math.max(0, pool.length() - 2));
        return first.substring(dash + 1) + " \u2026 " + last.substring(same);
    }

    private static String style(@Nullable StateKind state) {
        return state == null ? "vm" : state.id();
    }

    private double scale() {
        return rule.getPrefHeight() > 0 ? rule.getPrefHeight() / 18 : 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (12 + lines.size() * (BOX_HEIGHT + GAP)) * scale();
    }

    @Override
    protected double computePrefWidth(double height) {
        return (2 * LEFT + 3 * BOX_WIDTH + 2 * ARROW) * scale();
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        double left = LEFT * scale;
        double arrow = Math.clamp((getWidth() - 2 * left - 3 * BOX_WIDTH * scale) / 2, 34 * scale, 84 * scale);
        double box = Math.max(BOX_WIDTH * scale, Math.min(168 * scale, (getWidth() - 2 * left - 2 * arrow) / 3));
        double height = BOX_HEIGHT * scale;
        double y = 8 * scale;
        for (Line line : lines) {
            double x = left;
            line.back().resizeRelocate(x - 4, y + 4, box, height);
            line.waiters().resizeRelocate(x, y, box, height);
            x += box;
            line.blocked().resizeRelocate(x, y, arrow, height);
            x += arrow;
            line.lock().resizeRelocate(x, y, box, height);
            x += box;
            line.held().resizeRelocate(x, y, arrow, height);
            x += arrow;
            line.owner().resizeRelocate(x, y, box, height);
            y += height + GAP * scale;
        }
    }

    /** A thread, several threads, or a lock. */
    private static final class Box extends VBox {

        Box(String name, String below) {
            Label top = new Label(name);
            top.getStyleClass().add("box-name");
            Label bottom = new Label(below);
            bottom.getStyleClass().add("box-below");
            getStyleClass().add("wait-box");
            getChildren().addAll(top, bottom);
            setAlignment(Pos.CENTER);
            setAccessibleText(name + ", " + below);
        }

        void style(String styleClass) {
            getStyleClass().add(styleClass);
        }

        void onChoose(Runnable action) {
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            getStyleClass().add("choosable");
            setOnMouseClicked(e -> action.run());
            setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                    action.run();
                    e.consume();
                }
            });
        }
    }

    /** A line with a head, and a word above it. */
    private static final class Arrow extends Region {

        private final Label word = new Label();
        private final Region line = new Region();
        private final Region tip = new Region();

        Arrow(String text) {
            word.setText(text);
            word.getStyleClass().add("arrow-word");
            word.setAlignment(Pos.CENTER);
            line.getStyleClass().add("arrow-line");
            tip.getStyleClass().add("arrow-tip");
            getChildren().addAll(word, line, tip);
        }

        @Override
        protected void layoutChildren() {
            double unit = getHeight() / BOX_HEIGHT;
            double middle = snapPositionY(getHeight() / 2);
            double size = 7 * unit;
            line.resizeRelocate(1, middle, getWidth() - size, 1.5);
            tip.resizeRelocate(getWidth() - size - 1, middle - size / 2 + 0.75, size, size);
            word.resizeRelocate(0, middle - 17 * unit, getWidth() - size, 14 * unit);
        }
    }
}
