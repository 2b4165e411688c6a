package dev.auger.views.heap;

import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.trail.Selection;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above a heap that is narrowed to threads: whose objects these are, how that is known, and the way back to all. */
final class ScopeBar extends HBox {

    private final Label chosen = new Label();
    private final Label kept = new Label();
    private final Button close = new Button(null, Icons.of("x"));
    private final GradeBadge grade;
    private final Tooltip why = new Tooltip();

    ScopeBar(ObservableValue<Texts> texts) {
        grade = new GradeBadge(texts);
        getStyleClass().add("scope-bar");
        close.getStyleClass().addAll("quiet", "icon-only", "small");
        Words.name(close, texts, "heap.scope.all");
        HBox chip = new HBox(chosen, close);
        chip.getStyleClass().add("scope-chip");
        chip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        chip.setMinWidth(80);
        close.setMinWidth(Region.USE_PREF_SIZE);
        Elide.middle(chosen);
        kept.setMinWidth(0);
        kept.getStyleClass().addAll("label-text", "secondary");
        kept.setTooltip(why);
        why.setWrapText(true);
        getChildren().setAll(chip, kept, grade);
        Buttons.show(this, false);
    }

    void setOnClose(Runnable action) {
        close.setOnAction(e -> action.run());
    }

    /** What the bar says. */
    String text() {
        return isVisible() ? kept.getText() : "";
    }

    /** Ends the narrowing, as the x does. */
    void close() {
        close.fire();
    }

    /** @param share null while nothing is narrowed */
    void show(@Nullable ThreadShare share, Selection selection, Texts words) {
        Buttons.show(this, share != null);
        if (share == null) {
            return;
        }
        chosen.setText(selection.threadLabel());
        int count = share.threads().size();
        grade.setGrade(share.isEmpty() ? null : share.grade());
        why.setText(words.get(share.isEmpty() ? "heap.scope.none.why" : "heap.scope.why"));
        if (share.isEmpty()) {
            kept.setText(words.get("heap.scope.none", Numbers.count(share.missing()), share.missing()));
            return;
        }
        String text = words.get(
                "heap.scope.kept",
                Numbers.count(count),
                count,
                Numbers.bytes(share.bytes()),
                Numbers.count(share.objects()),
                share.objects());
        kept.setText(
                share.missing() == 0
                        ? text
                        : text + "   "
                                + words.get("heap.scope.missing", Numbers.count(share.missing()), share.missing()));
    }
}
