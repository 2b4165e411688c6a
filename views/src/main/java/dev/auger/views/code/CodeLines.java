package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.views.table.RowFlow;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source file, of which only those in view have nodes: a text area would lay out whole paragraphs and cannot show a card
 * between two lines. Lines are 1-based.
 */
final class CodeLines extends Region implements RowFlow.Source<CodeLine> {

    private final RowFlow<CodeLine> flow = new RowFlow<>(this);
    /** Takes its height from the style sheet, and so tells the user-interface scale. */
    private final Region ruler = new Region();

    private final HeatRuler heatRuler = new HeatRuler(this);
    private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", 0);
    private @Nullable CodeText text;
    private @Nullable LineHeat heat;
    private SortedMap<Integer, LineWeight> weights = new TreeMap<>();
    private int chosen;
    private int anchor;
    private @Nullable Region callout;
    private double calloutHeight;
    private IntConsumer onChoose = line -> {};

    CodeLines() {
        getStyleClass().add("code-lines");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        ruler.getStyleClass().add("code-line-rule");
        ruler.setVisible(false);
        ruler.setManaged(false);
        ruler.prefHeightProperty().addListener(o -> flow.refresh());
        flow.setVerticalBar(false);
        getChildren().addAll(flow, heatRuler, ruler);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        flow.offsetProperty().addListener(o -> heatRuler.requestLayout());
    }

    void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /** @param newText null for no source */
    void showText(@Nullable CodeText newText) {
        text = newText;
        cursor.set(0);
        anchor = 0;
        flow.scrollTo(0);
        refresh();
    }

    void showHeat(@Nullable LineHeat newHeat, SortedMap<Integer, LineWeight> newWeights) {
        heat = newHeat;
        weights = newWeights;
        refresh();
    }

    /** Marks a line and scrolls to it; 0 for none. */
    void choose(int line) {
        chosen = line;
        if (line > 0) {
            cursor.set(line);
            anchor = line;
            // Heights are known once the nodes have been laid out.
            layout();
            flow.centre(line - 1);
        }
        refresh();
    }

    /** Shows a card under the chosen line; null for none. */
    void setCallout(@Nullable Region node) {
        callout = node;
        if (node != null && node.getParent() == null) {
            // In the scene it has its fonts, and so its height, before its line is laid out.
            node.setManaged(false);
            node.setVisible(false);
            getChildren().add(node);
        }
        refresh();
    }

    private void refresh() {
        flow.refresh();
        requestLayout();
        heatRuler.requestLayout();
    }

    int chosen() {
        return chosen;
    }

    SortedMap<Integer, LineWeight> weights() {
        return weights;
    }

    @Nullable
    LineHeat heat() {
        return heat;
    }

    /** The line the keyboard is on, 0 for none. */
    IntegerProperty cursorLineProperty() {
        return cursor;
    }

    double scale() {
        double height = ruler.getPrefHeight();
        return height > 0 ? height / CodeGeometry.LINE_HEIGHT : 1;
    }

    RowFlow<CodeLine> flow() {
        return flow;
    }

    private double lineHeight() {
        return CodeGeometry.LINE_HEIGHT * scale();
    }

    private boolean hasCallout() {
        return callout != null && chosen > 0 && chosen <= count();
    }

    @Override
    public int count() {
        return text == null ? 0 : text.size();
    }

    @Override
    public double top(int line) {
        return line * lineHeight() + (hasCallout() && line >= chosen ? calloutHeight : 0);
    }

    @Override
    public int lineAt(double y) {
        double plain = y;
        if (hasCallout() && y >= chosen * lineHeight()) {
            plain = Math.max(chosen * lineHeight() - 1, y - calloutHeight);
        }
        return Math.clamp((long) (plain / lineHeight()), 0, count() - 1);
    }

    @Override
    public CodeLine create() {
        CodeLine line = new CodeLine();
        line.setOnMousePressed(e -> press(line.line(), e));
        return line;
    }

    @Override
    public void show(CodeLine node, int index) {
        CodeText shown = text;
        if (shown == null) {
            return;
        }
        int line = index + 1;
        node.showText(line, shown.lines().get(index), shown.spans().get(index));
        node.showHeat(weights.get(line), heat);
        boolean marked = line >= Math.min(anchor, cursor.get()) && line <= Math.max(anchor, cursor.get());
        node.showState(line == chosen, line == cursor.get(), marked && anchor != cursor.get());
        node.place(scale(), flow.viewWidth(), hasCallout() && line == chosen ? callout : null);
    }

    @Override
    protected void layoutChildren() {
        ruler.resizeRelocate(0, 0, 0, 0);
        double rulerWidth = HeatRuler.WIDTH * scale();
        double width = getWidth() - rulerWidth;
        CodeText shown = text;
        double textWidth =
                (CodeGeometry.TEXT + (shown == null ? 0 : shown.columns() + 2) * CodeGeometry.ADVANCE) * scale();
        flow.setContentWidth(textWidth > width ? textWidth : 0);
        Region card = callout;
        double before = calloutHeight;
        if (card != null) {
            card.applyCss();
            double cardWidth = width - (CodeGeometry.CALLOUT_LEFT + CodeGeometry.CALLOUT_RIGHT) * scale();
            calloutHeight = card.prefHeight(cardWidth) + 2 * CodeGeometry.CALLOUT_GAP * scale();
        }
        if (before != calloutHeight) {
            flow.refresh();
        }
        flow.resizeRelocate(0, 0, width, getHeight());
        heatRuler.resizeRelocate(width, 0, rulerWidth, getHeight());
    }

    private void press(int line, MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        moveTo(line, event.isShiftDown());
        if (event.getClickCount() == 2) {
            onChoose.accept(line);
        }
    }

    private void moveTo(int line, boolean extend) {
        cursor.set(Math.clamp(line, 1, Math.max(1, count())));
        if (!extend || anchor == 0) {
            anchor = cursor.get();
        }
        flow.refresh();
        flow.reveal(cursor.get() - 1);
    }

    private void key(KeyEvent event) {
        boolean extend = event.isShiftDown();
        boolean handled = count() > 0
                && switch (event.getCode()) {
                    case UP -> move(-1, extend);
                    case DOWN -> move(1, extend);
                    case PAGE_UP -> move(-flow.pageLines(), extend);
                    case PAGE_DOWN -> move(flow.pageLines(), extend);
                    case HOME -> move(-count(), extend);
                    case END -> move(count(), extend);
                    case ENTER -> cursor.get() > 0 && chooseCursor();
                    case C -> event.isShortcutDown() && !extend && copy();
                    default -> false;
                };
        if (handled) {
            event.consume();
        }
    }

    private boolean move(int by, boolean extend) {
        moveTo(cursor.get() + by, extend);
        return true;
    }

    private boolean chooseCursor() {
        onChoose.accept(cursor.get());
        return true;
    }

    /** Copies the marked lines as they stand in the file. */
    private boolean copy() {
        CodeText shown = text;
        if (shown == null || cursor.get() == 0) {
            return false;
        }
        int from = Math.min(anchor, cursor.get());
        int to = Math.max(anchor, cursor.get());
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", shown.source().lines().subList(from - 1, to)) + "\n");
        Clipboard.getSystemClipboard().setContent(content);
        return true;
    }
}
