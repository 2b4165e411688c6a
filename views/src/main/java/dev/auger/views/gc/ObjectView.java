package dev.auger.views.gc;

import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Layer four: the view of heap dumps, or, while there is none, all class histograms of the case. They say how many objects of which
 * classes there are, and nothing of what keeps them.
 */
public final class ObjectView implements LayerView {

    private final ViewContext context;
    private final LayerView heap;
    private final StackPane root = new StackPane();
    private final ChangeListener<EvidenceSet> onEvidence = (o, was, is) -> present();
    private @Nullable HistogramPanel histograms;
    private boolean showing;

    /** @param heap the view of heap dumps; disposed of with this one */
    public ObjectView(ViewContext context, LayerView heap) {
        this.context = context;
        this.heap = heap;
        root.getChildren().setAll(heap.node());
        context.evidence().addListener(onEvidence);
    }

    private void present() {
        EvidenceSet evidence = context.evidence().get();
        boolean printed = evidence.heaps().isEmpty() && !evidence.histograms().isEmpty();
        if (!printed) {
            root.getChildren().setAll(heap.node());
            return;
        }
        HistogramPanel panel = histograms;
        if (panel == null) {
            panel = new HistogramPanel(context);
            histograms = panel;
        }
        root.getChildren().setAll(panel);
        if (showing) {
            List<ClassHistogram> all = evidence.histograms().stream()
                    .flatMap(file -> file.histograms().stream())
                    .toList();
            panel.show(all);
        }
    }

    private @Nullable HistogramPanel shownPanel() {
        HistogramPanel panel = histograms;
        return panel != null && root.getChildren().contains(panel) ? panel : null;
    }

    @Override
    public Layer layer() {
        return Layer.OBJECT;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        heap.setShowing(value);
        present();
    }

    @Override
    public void focus() {
        HistogramPanel panel = shownPanel();
        if (panel == null) {
            heap.focus();
        } else {
            panel.focusTable();
        }
    }

    @Override
    public void search() {
        HistogramPanel panel = shownPanel();
        if (panel == null) {
            heap.search();
        } else {
            panel.search();
        }
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        heap.dispose();
        if (histograms != null) {
            histograms.dispose();
        }
    }
}
