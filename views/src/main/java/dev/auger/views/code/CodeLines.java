package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.table.RowFlow;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
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
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source file, of which only those in view have nodes: a text area would lay out whole paragraphs and cannot show a card
 * between two lines. Lines are 1-based.
 */
final class CodeLines extends Region implements RowFlow.Source<CodeLine> {

    private static final int COLUMNS = 120;

    private final RowFlow<CodeLine> flow = new RowFlow<>(this);
    /** Takes its height from the style sheet, and so tells the user-interface scale. */
    private final Region ruler = new Region();

    private final HeatRuler heatRuler = new HeatRuler(this);
    private final Rectangle clip = new Rectangle();
    private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", 0);
    private @Nullable CodeText text;
    private LineHeats heats = LineHeats.NONE;
    private int chosen;
    private int anchor;
    private @Nullable Region callout;
    private double calloutHeight;
    private double seen;
    private IntConsumer onChoose = line -> {};
    private Consumer<CodePoint> onGo = place -> {};
    private NoteRows notes = NoteRows.NONE;
    private CodeMatches matches = CodeMatches.NONE;

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
        flow.offsetProperty().addListener(o -> {
            heatRuler.requestLayout();
            requestLayout();
        });
        setClip(clip);
    }

    void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /** Where a row beneath a line leads. */
    void setOnGo(Consumer<CodePoint> handler) {
        onGo = place -> {
            // The row that was pressed goes away with its text.
            requestFocus();
            handler.accept(place);
        };
    }

    /** Shows rows beneath lines. */
    void showNotes(NoteRows rows) {
        notes = rows;
        refresh();
    }

    NoteRows noteRows() {
        return notes;
    }

    /** Marks what a search matched. */
    void showMatches(CodeMatches found) {
        matches = found;
        refresh();
    }

    @Nullable
    CodeText text() {
        return text;
    }

    /** Puts the keyboard on a line and shows it where the eye looks first, without choosing it. */
    void goTo(int line) {
        cursor.set(Math.clamp(line, 1, Math.max(1, count())));
        anchor = cursor.get();
        flow.centre(cursor.get() - 1);
        refresh();
    }

    /** @param newText null for no source */
    void showText(@Nullable CodeText newText) {
        text = newText;
        cursor.set(0);
        anchor = 0;
        flow.scrollTo(0);
        refresh();
    }

    void showHeat(LineHeats newHeats) {
        heats = newHeats;
        refresh();
    }

    /** Where columns stand in a view of a width. */
    CodeColumns columns(double width) {
        return CodeColumns.of(heats.metrics().size(), width / scale());
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
        if (callout != node) {
            getChildren().remove(callout);
            callout = node;
            if (node != null) {
                node.setManaged(false);
                // Nothing in it can be pressed, and the wheel should turn over it as over the lines.
                node.setMouseTransparent(true);
                getChildren().add(node);
            }
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
        return heats.weights();
    }

    @Nullable
    LineHeat heat() {
        return heats.first();
    }

    /** The line the keyboard is on, 0 for none. */
    IntegerProperty cursorLineProperty() {
        return cursor;
    }

    double scale() {
        double height = ruler.getPrefHeight();
        return height > 0 ? height / CodeColumns.LINE_HEIGHT : 1;
    }

    RowFlow<CodeLine> flow() {
        return flow;
    }

    private double lineHeight() {
        return CodeColumns.LINE_HEIGHT * scale();
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
        return plainTop(line) + (hasCallout() && line >= chosen ? calloutHeight : 0);
    }

    /** Without the card. */
    private double plainTop(int line) {
        return (line + notes.above(line)) * lineHeight();
    }

    @Override
    public int lineAt(double y) {
        int low = 0;
        int high = Math.max(0, count() - 1);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (top(middle) <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
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
        node.showHeat(heats);
        boolean marked = line >= Math.min(anchor, cursor.get()) && line <= Math.max(anchor, cursor.get());
        node.showState(line == chosen, line == cursor.get(), marked && anchor != cursor.get());
        node.showMatches(matches.of(line), matches.current(line));
        node.showNotes(notes.of(line), onGo);
        node.fit(columns(getWidth()), scale(), getWidth() - HeatRuler.WIDTH * scale());
    }

    @Override
    protected void layoutChildren() {
        ruler.resizeRelocate(0, 0, 0, 0);
        double rulerWidth = HeatRuler.WIDTH * scale();
        double width = getWidth() - rulerWidth;
        if (width != seen) {
            // Rows beneath lines end where the view does.
            seen = width;
            flow.refresh();
        }
        CodeText shown = text;
        double textWidth =
                (columns(getWidth()).text() + (shown == null ? 0 : shown.columns() + 2) * CodeColumns.ADVANCE)
                        * scale();
        flow.setContentWidth(textWidth > width ? textWidth : 0);
        layoutCallout(width);
        flow.resizeRelocate(0, 0, width, getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        heatRuler.resizeRelocate(width, 0, rulerWidth, getHeight());
    }

    private void layoutCallout(double width) {
        Region card = callout;
        if (card == null) {
            return;
        }
        card.setVisible(hasCallout());
        if (!hasCallout()) {
            return;
        }
        card.applyCss();
        double gap = CodeColumns.CALLOUT_GAP * scale();
        double left = columns(getWidth()).callout() * scale();
        // Over very wide windows the words stay as wide as code is.
        double widest = COLUMNS * CodeColumns.ADVANCE * scale();
        double cardWidth = Math.min(widest, width - left - CodeColumns.CALLOUT_RIGHT * scale());
        double height = card.prefHeight(cardWidth);
        if (calloutHeight != height + 2 * gap) {
            calloutHeight = height + 2 * gap;
            flow.refresh();
        }
        double top = plainTop(chosen) - flow.offsetProperty().get() + gap;
        card.resizeRelocate(left, snapPositionY(top), cardWidth, height);
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
                    case H -> !event.isShortcutDown() && !event.isAltDown() && jump(extend ? -1 : 1);
                    case C -> event.isShortcutDown() && !extend && copy();
                    default -> false;
                };
        if (handled) {
            event.consume();
        }
    }

    /** The next line with heat, or the one before; lines that matter are those from 2 % on, if there are any. */
    boolean jump(int step) {
        LineHeat of = heat();
        SortedMap<Integer, LineWeight> weights = weights();
        if (of == null || weights.isEmpty()) {
            return false;
        }
        List<Integer> hot = weights.entrySet().stream()
                .filter(e -> Heat.step(e.getValue().totalShare(of).fraction()) >= 2)
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> all = hot.isEmpty() ? List.copyOf(weights.keySet()) : hot;
        int at = cursor.get();
        int next = step > 0
                ? all.stream().filter(l -> l > at).findFirst().orElse(all.getFirst())
                : all.stream().filter(l -> l < at).reduce((a, b) -> b).orElse(all.getLast());
        goTo(next);
        return true;
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
