package dev.auger.views.gc;

import dev.auger.model.ClassHistograms;
import dev.auger.model.Evidence;
import dev.auger.views.EvidencePage;
import dev.auger.views.ViewContext;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The class histograms of one file. */
public final class HistogramPage implements EvidencePage {

    /** The page's id. */
    public static final String ID = "histogram";

    private final HistogramPanel panel;
    private @Nullable ClassHistograms about;
    private boolean showing;

    public HistogramPage(ViewContext context) {
        panel = new HistogramPanel(context);
    }

    @Override
    public Node node() {
        return panel;
    }

    @Override
    public void show(Evidence shown, String at) {
        if (shown instanceof ClassHistograms histograms) {
            about = histograms;
            fill();
        }
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        fill();
    }

    private void fill() {
        ClassHistograms now = about;
        if (showing && now != null) {
            panel.show(now.histograms());
        }
    }

    @Override
    public void focus() {
        panel.focusTable();
    }

    @Override
    public void search() {
        panel.search();
    }

    @Override
    public void dispose() {
        panel.dispose();
    }
}
