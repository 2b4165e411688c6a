package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Above the lines: which file, where it came from, the search in it, and what lines are weighed by. */
final class CodeHead extends VBox {

    private final ObservableValue<Texts> texts;
    private final Label file = new Label();
    private final Label pack = new Label();
    private final Tag origin = new Tag("");
    private final Tooltip fileTip = new Tooltip();
    private final MetricMenu metric = new MetricMenu(kinds -> onMetric().accept(kinds));
    private final SegmentedBar<Boolean> scope;
    private final SearchField search;
    private final CodeStrip strip;
    private Consumer<List<SampleKind>> onMetric = kinds -> {};

    CodeHead(ObservableValue<Texts> texts, CodeStrip strip, Consumer<Boolean> onScope) {
        this.texts = texts;
        this.strip = strip;
        getStyleClass().add("code-head");
        file.getStyleClass().add("code-file");
        file.setTooltip(fileTip);
        pack.getStyleClass().addAll("body", "muted");
        pack.setMinWidth(0);
        pack.setTooltip(fileTip);
        origin.setGraphic(Icons.of("package", "size-12"));
        origin.setMinWidth(Region.USE_PREF_SIZE);
        Map<Boolean, String> scopes = new LinkedHashMap<>();
        scopes.put(true, "code.scope.selection");
        scopes.put(false, "code.scope.everything");
        scope = new SegmentedBar<>(texts, scopes);
        scope.selectedProperty().addListener((o, was, is) -> onScope.accept(is));
        search = new SearchField(texts, "code.search");
        search.setMinWidth(96);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox toolbar = new HBox(file, pack, origin, spring, search, scope, metric);
        toolbar.getStyleClass().add("view-toolbar");
        getChildren().addAll(toolbar, strip);
        showScope(false);
        showMetrics(List.of(), List.of());
    }

    /** @param handler gets the metric that leads, then those beside it */
    void setOnMetric(Consumer<List<SampleKind>> handler) {
        onMetric = handler;
    }

    private Consumer<List<SampleKind>> onMetric() {
        return onMetric;
    }

    SearchField search() {
        return search;
    }

    CodeStrip strip() {
        return strip;
    }

    /** Whether there is a choice between what is selected and everything. */
    void showScope(boolean shown) {
        scope.setVisible(shown);
        scope.setManaged(shown);
    }

    /** @param chosen the metric that leads, then those beside it */
    void showMetrics(List<SampleKind> present, List<SampleKind> chosen) {
        metric.show(present, chosen, texts.getValue());
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void showPlace(@Nullable CodePoint place, @Nullable SourceHit hit) {
        Texts words = texts.getValue();
        String name = place == null ? "" : Names.outerClass(place.className());
        SourceText source = hit == null ? null : hit.text();
        file.setText(
                source != null
                        ? source.fileName()
                        : place == null
                                ? words.get("code.title")
                                : name.isEmpty() ? lastName(place.fileName()) : Names.simpleClass(name));
        pack.setText(Names.packageOf(name));
        fileTip.setText(source == null ? name : name + "\n" + source.location());
        search.setVisible(source != null);
        search.setManaged(source != null);
        origin.setVisible(source != null);
        origin.setManaged(source != null);
        origin.getStyleClass().removeAll("good", "partial", "tall");
        if (source != null && hit != null) {
            boolean doubtful = source.origin() == SourceText.Origin.DECOMPILED
                    || hit.trust().level() == LineTrust.Level.STALE;
            origin.setText(words.get(
                    "code.source", words.get("code.origin." + source.origin().id())));
            origin.getStyleClass().addAll("tall", doubtful ? "partial" : "good");
        }
        strip.showPlace(place, hit);
    }
}
