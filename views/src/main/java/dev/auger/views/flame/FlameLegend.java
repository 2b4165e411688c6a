package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What colours stand for, with the share of samples whose leaf has one, so that they add up to the whole. */
final class FlameLegend extends HBox {

    private final Label filter = new Label();

    FlameLegend() {
        getStyleClass().addAll("legend", "flame-legend");
        filter.getStyleClass().addAll("legend-note", "muted");
    }

    void show(CallTree tree, FrameLook look, @Nullable FlameSearch search, String filterText, Texts texts) {
        Share matched = search == null || search.count() == 0 ? null : search.share();
        show(look.legend(tree, texts), matched, filterText, texts);
    }

    /** @param matched share of what a search has marked; null while nothing is */
    void show(List<FrameLook.Entry> entries, @Nullable Share matched, String filterText, Texts texts) {
        getChildren().clear();
        for (FrameLook.Entry entry : entries) {
            add(entry.token(), entry.name(), entry.share());
        }
        if (matched != null) {
            add(FrameColours.MATCH, texts.get("flame.legend.match"), Numbers.share(matched.fraction()));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        filter.setText(filterText);
        getChildren().addAll(space, filter);
    }

    private void add(String token, String name, String share) {
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", token);
        Label label = new Label(name);
        label.getStyleClass().add("legend-name");
        label.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(swatch, label);
        entry.getStyleClass().add("legend-entry");
        if (!share.isEmpty()) {
            Label figure = new Label(share);
            figure.getStyleClass().add("legend-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            entry.getChildren().add(figure);
        }
        getChildren().add(entry);
    }
}
