package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.views.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of source: number, self and total share on a heat band, text in the colours of its tokens, perhaps a callout below. */
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
    private @Nullable Region callout;
    private double scale = 1;
    private double viewWidth;
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

    void showText(int newLine, String source, List<JavaTokens.Span> spans) {
        line = newLine;
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

    void showState(boolean chosen, boolean cursor, boolean marked) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(CURSOR, cursor);
        pseudoClassStateChanged(MARKED, marked);
    }

    void place(double newScale, double newViewWidth, @Nullable Region newCallout) {
        scale = newScale;
        viewWidth = newViewWidth;
        if (callout != newCallout) {
            Region old = callout;
            if (old != null) {
                getChildren().remove(old);
            }
            callout = newCallout;
            if (newCallout != null) {
                newCallout.setManaged(false);
                newCallout.setVisible(true);
                getChildren().add(newCallout);
            }
        }
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
        divider.resizeRelocate(CodeGeometry.DIVIDER * scale, 0, CodeGeometry.DIVIDER_WIDTH * scale, height);
        double textHeight = text.prefHeight(-1);
        text.resizeRelocate(
                CodeGeometry.TEXT * scale,
                snapPositionY((height - textHeight) / 2),
                Math.max(text.prefWidth(-1) + 1, 1),
                textHeight);
        Region below = callout;
        if (below != null && below.getParent() == this) {
            double left = CodeGeometry.CALLOUT_LEFT * scale;
            double width = viewWidth - left - CodeGeometry.CALLOUT_RIGHT * scale;
            below.resizeRelocate(
                    left, height + CodeGeometry.CALLOUT_GAP * scale, width, Math.max(0, below.prefHeight(width)));
        }
    }
}
