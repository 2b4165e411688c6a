package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.text.Numbers;
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
    private final Label self = new Label();
    private final Label total = new Label();
    private final Region heat = new Region();
    private final Region divider = new Region();
    private final TextFlow text = new TextFlow();
    private final List<Region> marks = new ArrayList<>();
    private List<CodeMatches.Match> matches = List.of();
    private List<LineNote> notes = List.of();
    private final List<NoteRow> rows = new ArrayList<>();
    private String source = "";
    private double scale = 1;
    private int line;
    private int step = -1;

    CodeLine() {
        getStyleClass().add("code-line");
        setAccessibleRole(AccessibleRole.TEXT);
        stripe.getStyleClass().add("stripe");
        number.getStyleClass().add("number");
        self.getStyleClass().add("figure");
        total.getStyleClass().addAll("figure", "total");
        heat.getStyleClass().add("heat");
        divider.getStyleClass().add("divider");
        text.getStyleClass().add("code-text");
        for (Label label : List.of(number, self, total)) {
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        getChildren().addAll(stripe, heat, number, self, total, divider, text);
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
        setAccessibleText(newLine + " " + source);
    }

    void showHeat(@Nullable LineWeight weight, @Nullable LineHeat of) {
        int newStep = 0;
        if (weight == null || of == null) {
            self.setText("");
            total.setText("");
        } else {
            double totalShare = weight.totalShare(of).fraction();
            self.setText(
                    weight.self() == 0
                            ? ""
                            : Numbers.shareFigure(weight.selfShare(of).fraction()));
            total.setText(Numbers.shareFigure(totalShare));
            newStep = Heat.step(totalShare);
        }
        if (newStep != step) {
            heat.getStyleClass().remove("heat-" + step);
            step = newStep;
            heat.getStyleClass().add("heat-" + step);
        }
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

    void scaleTo(double newScale) {
        scale = newScale;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = CodeGeometry.LINE_HEIGHT * scale;
        stripe.resizeRelocate(0, 0, getWidth(), height);
        number.resizeRelocate(0, 0, CodeGeometry.NUMBER_RIGHT * scale, height);
        heat.resizeRelocate(
                CodeGeometry.HEAT_LEFT * scale, 0, (CodeGeometry.DIVIDER - CodeGeometry.HEAT_LEFT) * scale, height);
        double selfLeft = CodeGeometry.HEAT_LEFT * scale;
        self.resizeRelocate(selfLeft, 0, CodeGeometry.SELF_RIGHT * scale - selfLeft, height);
        double totalLeft = CodeGeometry.SELF_RIGHT * scale;
        total.resizeRelocate(totalLeft, 0, CodeGeometry.TOTAL_RIGHT * scale - totalLeft, height);
        // Down past the rows beneath, so that it does not break; a card below a line stands over it.
        divider.resizeRelocate(
                CodeGeometry.DIVIDER * scale, 0, CodeGeometry.DIVIDER_WIDTH * scale, height * (1 + rows.size()));
        double textHeight = text.prefHeight(-1);
        text.resizeRelocate(
                CodeGeometry.TEXT * scale,
                snapPositionY((height - textHeight) / 2),
                Math.max(text.prefWidth(-1) + 1, 1),
                textHeight);
        layoutMarks(height);
        double left = (CodeGeometry.TEXT + indent() * CodeGeometry.ADVANCE) * scale;
        for (int row = 0; row < rows.size(); row++) {
            double width = Math.max(0, Math.min(rows.get(row).prefWidth(-1), getWidth() - left - 4 * scale));
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
                            snapPositionX((CodeGeometry.TEXT + from * CodeGeometry.ADVANCE) * scale),
                            1,
                            snapSizeX((to - from) * CodeGeometry.ADVANCE * scale),
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
