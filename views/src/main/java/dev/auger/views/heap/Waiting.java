package dev.auger.views.heap;

import dev.auger.model.job.Progress;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Stands where something will be once it is known who keeps what alive, and says how far that is. */
final class Waiting extends VBox {

    /** Reports come at most once a frame, so the last one of a phase may be missing. */
    private static final double READ = 0.99;

    private final ViewContext context;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final ShareBar bar = new ShareBar("heap");
    private final ChangeListener<Progress> onProgress = (o, was, is) -> showProgress();

    Waiting(ViewContext context) {
        this.context = context;
        getStyleClass().add("heap-waiting");
        title.getStyleClass().add("body-medium");
        detail.getStyleClass().addAll("label-text", "muted");
        detail.setWrapText(true);
        getChildren().addAll(title, bar, detail);
        visibleProperty().addListener((o, was, is) -> {
            context.heapProgress().removeListener(onProgress);
            if (is) {
                context.heapProgress().addListener(onProgress);
                showProgress();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void languageChanged() {
        showProgress();
    }

    /** The first phase has a length; what follows it has none that could be told. */
    private void showProgress() {
        Texts words = context.texts().get();
        Progress progress = context.heapProgress().get();
        boolean reading = progress.total() > 0 && progress.fraction() < READ;
        title.setText(words.get("heap.waiting"));
        bar.setShare(reading ? progress.fraction() : 0);
        bar.setVisible(reading);
        detail.setText(
                reading
                        ? words.get(
                                "heap.waiting.references",
                                Numbers.count(progress.done()),
                                Numbers.count(progress.total()))
                        : words.get(progress.total() <= 0 ? "heap.waiting.begins" : "heap.waiting.tree"));
    }

    /** No longer listens. */
    void dispose() {
        context.heapProgress().removeListener(onProgress);
    }
}
