package dev.auger.views.code;

import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of source: number, self and total share on a heat band, text in the colours of its tokens. */
final class CodeLine extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Region stripe = new Region();
    private final Label number = new Label();
    private final List<LineFigures> figures = new ArrayList<>();
    private final Region divider = new Region();
    private final TextFlow text = new TextFlow();
    private final List<Region> marks = new ArrayList<>();
    private List<CodeMatches.Match> matches = List.of();
    private List<LineNote> notes = List.of();
    private final List<NoteRow> rows = new ArrayList<>();
    private String source = "";
    private double scale = 1;
    private double seen;
    private CodeColumns columns = new CodeColumns(1, false);
    private int line;

    CodeLine() {
        getStyleClass().add("code-line");
        setAccessibleRole(AccessibleRole.TEXT);
        stripe.getStyleClass().add("stripe");
        number.getStyleClass().add("number");
        divider.getStyleClass().add("divider");
        text.getStyleClass().add("code-text");
        number.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(stripe, number, divider, text);
    }

    /** 1-based. */
    int line() {
        return line;
    }

    void showText(int newLine, String newSource, List<JavaTokens.Span> spans) {
        line = newLine;
        source = newSource;
        number.setText(Integer.toString(newLine));
        List<Node> parts = new ArrayList<>(spans.size());
        for (JavaTokens.Span span : spans) {
            Text part = new Text(source.substring(span.start(), span.end()));
            part.getStyleClass().add(span.kind().style());
            parts.add(part);
        }
        text.getChildren().setAll(parts);
    }

    void showHeat(LineHeats heats) {
        int shown = Math.max(1, heats.metrics().size());
        while (figures.size() > shown) {
            getChildren().removeAll(figures.removeLast().nodes());
        }
        while (figures.size() < shown) {
            LineFigures made = new LineFigures();
            figures.add(made);
            // Over the stripe, under everything else.
            getChildren().addAll(1, made.nodes());
        }
        StringBuilder spoken = new StringBuilder().append(line).append(' ').append(source);
        for (int i = 0; i < shown; i++) {
            LineFigures at = figures.get(i);
            at.show(i < heats.metrics().size() ? heats.metrics().get(i) : null, line);
            if (!at.spoken().isEmpty()) {
                spoken.append(", ").append(at.spoken()).append(" %");
            }
        }
        setAccessibleText(spoken.toString());
    }

    /** Marks parts of the text; the match the search stands at is marked more. */
    void showMatches(List<CodeMatches.Match> found, CodeMatches.@Nullable Match current) {
        if (found.isEmpty() && marks.isEmpty()) {
            return;
        }
        matches = found;
        getChildren().removeAll(marks);
        marks.clear();
        for (CodeMatches.Match match : found) {
            Region mark = new Region();
            mark.getStyleClass().add(Objects.equals(match, current) ? "match-current" : "match");
            mark.setMouseTransparent(true);
            marks.add(mark);
        }
        getChildren().addAll(getChildren().indexOf(text), marks);
        requestLayout();
    }

    /** Shows rows beneath the line. */
    void showNotes(List<LineNote> newNotes, Consumer<CodePoint> onGo) {
        if (notes.equals(newNotes)) {
            return;
        }
        notes = newNotes;
        getChildren().removeAll(rows);
        rows.clear();
        newNotes.forEach(note -> rows.add(new NoteRow(note, onGo)));
        getChildren().addAll(rows);
        requestLayout();
    }

    void showState(boolean chosen, boolean cursor, boolean marked) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(CURSOR, cursor);
        pseudoClassStateChanged(MARKED, marked);
    }

    /** @param newSeen width of the line that is in view, where its text goes on beyond it */
    void fit(CodeColumns newColumns, double newScale, double newSeen) {
        seen = newSeen;
        columns = newColumns;
        scale = newScale;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = CodeColumns.LINE_HEIGHT * scale;
        stripe.resizeRelocate(0, 0, getWidth(), height);
        number.resizeRelocate(0, 0, CodeColumns.NUMBER_RIGHT * scale, height);
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).layout(columns, i, scale, height);
        }
        // Down past the rows beneath, so that it does not break; a card below a line stands over it.
        divider.resizeRelocate(
                columns.divider() * scale, 0, CodeColumns.DIVIDER_WIDTH * scale, height * (1 + rows.size()));
        double textHeight = text.prefHeight(-1);
        text.resizeRelocate(
                columns.text() * scale,
                snapPositionY((height - textHeight) / 2),
                Math.max(text.prefWidth(-1) + 1, 1),
                textHeight);
        layoutMarks(height);
        double left = (columns.text() + indent() * CodeColumns.ADVANCE) * scale;
        for (int row = 0; row < rows.size(); row++) {
            double width =
                    Math.max(0, Math.min(rows.get(row).prefWidth(-1), Math.min(getWidth(), seen) - left - 4 * scale));
            rows.get(row).resizeRelocate(left, snapPositionY((row + 1) * height), width, height);
        }
    }

    private void layoutMarks(double height) {
        for (int i = 0; i < marks.size(); i++) {
            CodeMatches.Match match = matches.get(i);
            double from = CodeText.columns(source.substring(0, match.start()));
            double to = CodeText.columns(source.substring(0, match.end()));
            marks.get(i)
                    .resizeRelocate(
                            snapPositionX((columns.text() + from * CodeColumns.ADVANCE) * scale),
                            1,
                            snapSizeX((to - from) * CodeColumns.ADVANCE * scale),
                            height - 2);
        }
    }

    private int indent() {
        int indent = 0;
        while (indent < source.length() && source.charAt(indent) == ' ') {
            indent++;
        }
        return Math.min(indent, 40);
    }
}
