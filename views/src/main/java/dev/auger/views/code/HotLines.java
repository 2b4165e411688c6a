package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.table.RowFlow;
import dev.auger.views.text.Numbers;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The hottest lines of a recording, two rows of words each: where, how much, and which method. */
final class HotLines extends Region implements RowFlow.Source<HotLines.Item> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final double HEIGHT = 44;

    private final RowFlow<Item> flow = new RowFlow<>(this);
    private final Region rule = new Region();
    private List<LineWeight> lines = List.of();
    private @Nullable LineHeat heat;
    private @Nullable CodePoint chosen;
    private int lead;
    private Consumer<CodePoint> onChoose = place -> {};

    HotLines() {
        getStyleClass().add("hot-lines");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        rule.getStyleClass().add("hot-line-rule");
        rule.setVisible(false);
        rule.prefHeightProperty().addListener(o -> flow.refresh());
        getChildren().addAll(flow, rule);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(o -> flow.refresh());
    }

    void setOnChoose(Consumer<CodePoint> handler) {
        onChoose = handler;
    }

    void show(@Nullable LineHeat newHeat, List<LineWeight> newLines) {
        heat = newHeat;
        lines = newLines;
        lead = Math.min(lead, Math.max(0, lines.size() - 1));
        flow.refresh();
    }

    void choose(@Nullable CodePoint place) {
        chosen = place;
        flow.refresh();
    }

    @Override
    public int count() {
        return lines.size();
    }

    private double lineHeight() {
        return rule.getPrefHeight() > 0 ? rule.getPrefHeight() : HEIGHT;
    }

    @Override
    public double top(int line) {
        return line * lineHeight();
    }

    @Override
    public int lineAt(double y) {
        return Math.clamp((long) (y / lineHeight()), 0, Math.max(0, count() - 1));
    }

    @Override
    public Item create() {
        Item item = new Item();
        item.setOnMouseClicked(e -> {
            requestFocus();
            lead = item.index;
            onChoose.accept(lines.get(item.index).place());
        });
        return item;
    }

    @Override
    public void show(Item node, int line) {
        LineHeat of = heat;
        if (of == null) {
            return;
        }
        LineWeight weight = lines.get(line);
        double max = lines.getFirst().nearestShare(of).fraction();
        node.show(line, weight, weight.nearestShare(of).fraction(), max);
        CodePoint place = chosen;
        node.pseudoClassStateChanged(SELECTED, place != null && samePlace(place, weight.place()));
        node.pseudoClassStateChanged(LEAD, isFocused() && line == lead);
    }

    static boolean samePlace(CodePoint a, CodePoint b) {
        return a.line() == b.line() && Names.outerClass(a.className()).equals(Names.outerClass(b.className()));
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void key(KeyEvent event) {
        int next = switch (event.getCode()) {
            case UP -> lead - 1;
            case DOWN -> lead + 1;
            case HOME -> 0;
            case END -> count() - 1;
            case PAGE_UP -> lead - flow.pageLines();
            case PAGE_DOWN -> lead + flow.pageLines();
            default -> Integer.MIN_VALUE;
        };
        if (count() > 0 && next != Integer.MIN_VALUE) {
            lead = Math.clamp(next, 0, count() - 1);
            flow.refresh();
            flow.reveal(lead);
            event.consume();
        } else if (event.getCode() == javafx.scene.input.KeyCode.ENTER && lead < count()) {
            onChoose.accept(lines.get(lead).place());
            event.consume();
        }
    }

    /** A line of the list. */
    static final class Item extends Region {

        private final Label type = new Label();
        private final Label number = new Label();
        private final Label method = new Label();
        private final Label figure = new Label();
        private final ShareBar bar = new ShareBar("heat");
        private int index;

        Item() {
            getStyleClass().add("hot-line");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            type.getStyleClass().add("hot-type");
            number.getStyleClass().add("hot-number");
            method.getStyleClass().add("hot-method");
            figure.getStyleClass().add("hot-figure");
            figure.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(type, number, method, figure, bar);
        }

        void show(int newIndex, LineWeight weight, double share, double max) {
            index = newIndex;
            CodePoint place = weight.place();
            type.setText(Names.simpleClass(Names.outerClass(place.className())));
            number.setText(":" + place.line());
            method.setText(Names.readableMethod(place.method()));
            figure.setText(Numbers.shareFigure(share));
            bar.setShare(max == 0 ? 0 : share / max);
            setAccessibleText(place.label() + ' ' + method.getText() + ' ' + Numbers.share(share));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double unit = getHeight() / HEIGHT;
            double figureWidth = 42 * unit;
            double barWidth = 24 * unit;
            double right = getWidth() - 14 * unit;
            double left = 16 * unit;
            double row = 18 * unit;
            double top = 4 * unit;
            figure.resizeRelocate(right - figureWidth, top, figureWidth, row);
            double barLeft = right - figureWidth - barWidth - 2 * unit;
            bar.resizeRelocate(barLeft, snapPositionY(top + (row - 6 * unit) / 2), barWidth, 6 * unit);
            double numberWidth = number.prefWidth(-1) + 1;
            double typeWidth = Math.min(type.prefWidth(-1) + 1, barLeft - left - numberWidth - 6 * unit);
            type.resizeRelocate(left, top, typeWidth, row);
            number.resizeRelocate(left + typeWidth - 1, top, numberWidth, row);
            method.resizeRelocate(left, top + row, right - left, row - 2 * unit);
        }
    }
}
