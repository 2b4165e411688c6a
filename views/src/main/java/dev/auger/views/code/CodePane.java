package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.model.Grade;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The parts of the code view and where they stand. */
final class CodePane extends BorderPane {

    private final ViewContext context;
    private final CodeHead head;
    private final CodeLines lines = new CodeLines();
    private final CodeSide side;
    private final CodeAbsent absent;
    private final CodeCallout callout;
    private final BorderPane source = new BorderPane();
    private final CodeHeads heads = new CodeHeads(lines);
    private List<LineHeat> heats = List.of();
    private Selection selection = Selection.NONE;

    CodePane(ViewContext context, CodeHead head, CodeAbsent absent) {
        this.context = context;
        this.head = head;
        this.absent = absent;
        side = new CodeSide(context);
        callout = new CodeCallout(context.texts());
        Access.drawn(lines, AccessibleRole.LIST_VIEW, context.texts(), "access.code");
        getStyleClass().add("code-view");
        source.setTop(heads);
        source.setCenter(lines);
        setTop(head);
        setCenter(new StackPane(source, absent));
        setRight(side);
        languageChanged();
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
        heads.languageChanged(words);
        side.show();
        describeHeat();
    }

    /** @param of by each metric, the one that leads first */
    void showHeat(List<LineHeat> of, Selection shown) {
        heats = List.copyOf(of);
        selection = shown;
        describeHeat();
    }

    private void describeHeat() {
        Texts words = context.texts().get();
        heads.showMetrics(
                heats.stream().map(of -> CodeMetric.shortName(of.kind(), words)).toList());
        if (heats.isEmpty()) {
            heads.showMeaning(words.get("code.no-samples"));
            return;
        }
        String scope = selection.range() == null ? "code.scope.all" : "code.scope.range";
        String line = heats.stream()
                .map(of -> words.get(scope, CodeMetric.unit(of.kind(), words), Numbers.count(of.samples())))
                .collect(Collectors.joining(words.get("list.semicolon")));
        if (!selection.threads().isEmpty()) {
            line = words.get("code.scope.threads", line, selection.threadLabel());
        }
        if (!selection.stack().isEmpty()) {
            line = words.get("code.scope.stack", line, selection.stack().getLast());
        }
        heads.showMeaning(line);
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
