package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Above the lines: which file, where it came from, and what lines are weighed by. */
final class CodeHead extends VBox {

    private final ObservableValue<Texts> texts;
    private final Label file = new Label();
    private final Label pack = new Label();
    private final Tag origin = new Tag("");
    private final Label location = new Label();
    private final Label trust = new Label();
    private final Label unasked = new Label();
    private final HBox metrics = new HBox();
    private final Button copy;
    private final Button openInIde;
    private Consumer<CodeMetric> onMetric = metric -> {};

    CodeHead(ObservableValue<Texts> texts, Runnable copyPlace, Runnable open) {
        this.texts = texts;
        getStyleClass().add("code-head");
        file.getStyleClass().add("code-file");
        metrics.getStyleClass().add("metrics");
        pack.getStyleClass().addAll("body", "muted");
        origin.setGraphic(Icons.of("package", "size-12"));
        location.getStyleClass().addAll("label-text", "secondary");
        trust.getStyleClass().addAll("caption", "muted");
        unasked.getStyleClass().addAll("caption", "muted");
        copy = Buttons.text(texts, "code.copy-place", "copy", copyPlace, "quiet", "small");
        openInIde = Buttons.text(texts, "code.open-ide", "external-link", open, "quiet", "small");
        showIde(false);
        HBox toolbar = new HBox(file, pack, origin, spring(), metrics);
        toolbar.getStyleClass().add("view-toolbar");
        HBox strip = new HBox(location, trust, spring(), unasked, copy, openInIde);
        strip.getStyleClass().add("code-strip");
        getChildren().addAll(toolbar, strip);
        pack.setMinWidth(0);
        trust.setMinWidth(0);
        unasked.setMinWidth(USE_PREF_SIZE);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    void setOnMetric(Consumer<CodeMetric> handler) {
        onMetric = handler;
    }

    void showIde(boolean shown) {
        openInIde.setVisible(shown);
        openInIde.setManaged(shown);
    }

    /** Says that the line shown is the hottest and was not chosen. */
    void showUnasked(boolean shown) {
        unasked.setText(shown ? texts.getValue().get("code.unasked") : "");
    }

    void showMetrics(Map<CodeMetric, String> present, @Nullable CodeMetric chosen) {
        metrics.getChildren().clear();
        if (!present.isEmpty()) {
            SegmentedBar<CodeMetric> bar = new SegmentedBar<>(texts, present);
            if (chosen != null) {
                bar.select(chosen);
            }
            bar.selectedProperty().addListener((o, was, is) -> onMetric.accept(is));
            metrics.getChildren().add(bar);
        }
    }

    void showPlace(@Nullable CodePoint place, @Nullable SourceText source) {
        Texts words = texts.getValue();
        String name = place == null ? "" : Names.outerClass(place.className());
        file.setText(
                source != null
                        ? source.fileName()
                        : place == null ? words.get("code.title") : Names.simpleClass(name) + ".java");
        pack.setText(Names.packageOf(name));
        origin.setVisible(source != null);
        origin.setManaged(source != null);
        copy.setDisable(place == null);
        origin.getStyleClass().removeAll("good", "partial", "tall");
        if (source == null) {
            location.setText("");
            trust.setText("");
            return;
        }
        boolean decompiled = source.origin() == SourceText.Origin.DECOMPILED;
        String id = source.origin().name().toLowerCase(Locale.ROOT);
        origin.setText(words.get("code.source", words.get("code.origin." + id)));
        origin.getStyleClass().addAll("tall", decompiled ? "partial" : "good");
        location.setText(source.location());
        trust.setText(words.get("code.trust." + id));
    }
}
