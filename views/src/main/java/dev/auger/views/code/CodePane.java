package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.model.Grade;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The parts of the code view and where they stand. */
final class CodePane extends BorderPane {

    private final ViewContext context;
    private final CodeHead head;
    private final CodeLines lines = new CodeLines();
    private final CodeSide side;
    private final CodeAbsent absent;
    private final CodeCallout callout;
    private final Label lineHead = new Label();
    private final Label selfHead = new Label();
    private final Label totalHead = new Label();
    private final Label meaning = new Label();
    private final Tooltip meaningTip = new Tooltip();
    private final BorderPane source = new BorderPane();
    private @Nullable LineHeat heat;
    private Selection selection = Selection.NONE;

    CodePane(ViewContext context, CodeHead head, CodeAbsent absent) {
        this.context = context;
        this.head = head;
        this.absent = absent;
        side = new CodeSide(context);
        callout = new CodeCallout(context.texts());
        Access.drawn(lines, AccessibleRole.LIST_VIEW, context.texts(), "access.code");
        getStyleClass().add("code-view");
        source.setTop(columnHeads());
        source.setCenter(lines);
        setTop(head);
        setCenter(new StackPane(source, absent));
        setRight(side);
        meaning.setTooltip(meaningTip);
        languageChanged();
    }

    private Region columnHeads() {
        Pane heads = new Pane(lineHead, selfHead, totalHead, meaning) {
            @Override
            protected void layoutChildren() {
                double scale = lines.scale();
                place(lineHead, 0, CodeGeometry.NUMBER_RIGHT * scale);
                place(selfHead, CodeGeometry.HEAT_LEFT * scale - 4, CodeGeometry.SELF_RIGHT * scale);
                place(totalHead, CodeGeometry.SELF_RIGHT * scale, CodeGeometry.TOTAL_RIGHT * scale);
                place(meaning, CodeGeometry.TEXT * scale + 6, getWidth());
            }

            private void place(Label label, double left, double right) {
                label.resizeRelocate(left, 0, Math.max(0, right - left), getHeight());
            }
        };
        heads.getStyleClass().add("code-columns");
        lineHead.getStyleClass().add("right");
        selfHead.getStyleClass().add("right");
        totalHead.getStyleClass().add("right");
        return heads;
    }

    CodeHead head() {
        return head;
    }

    CodeLines lines() {
        return lines;
    }

    CodeSide side() {
        return side;
    }

    HotLines hot() {
        return side.hot();
    }

    CodeAbsent absent() {
        return absent;
    }

    void languageChanged() {
        Texts words = context.texts().get();
        lineHead.setText(words.get("code.column.line"));
        selfHead.setText(words.get("code.column.self"));
        totalHead.setText(words.get("code.column.total"));
        side.show();
        describeHeat();
    }

    void showHeat(@Nullable LineHeat of, Selection shown) {
        heat = of;
        selection = shown;
        describeHeat();
    }

    private void describeHeat() {
        Texts words = context.texts().get();
        LineHeat of = heat;
        if (of == null) {
            meaning.setText(words.get("code.no-samples"));
            meaningTip.setText("");
            return;
        }
        String unit = CodeHead.unit(of, words);
        String scope = selection.range() == null ? "code.scope.all" : "code.scope.range";
        String line = words.get(scope, unit, Numbers.count(of.samples()));
        if (!selection.threads().isEmpty()) {
            line = words.get("code.scope.threads", line, selection.threadLabel());
        }
        if (!selection.stack().isEmpty()) {
            line = words.get("code.scope.stack", line, selection.stack().getLast());
        }
        meaning.setText(line);
        meaningTip.setText(line);
    }

    /** Shows the lines, or what stands instead of them. */
    void showSource(boolean shown) {
        source.setVisible(shown);
        absent.setVisible(!shown);
        if (!shown) {
            lines.showText(null);
            lines.choose(0);
        }
    }

    void showNote(String title, String text, Grade grade) {
        callout.show(title, text, grade);
        lines.setCallout(callout);
    }

    void hideNote() {
        lines.setCallout(null);
    }
}
