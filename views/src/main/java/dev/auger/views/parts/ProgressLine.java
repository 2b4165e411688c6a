package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A 4 px bar with what is done and a way to stop it. Never a spinner: while the total is unknown the bar stays empty. */
public final class ProgressLine extends HBox {

    private final Hyperlink link = new Hyperlink();
    private final Bar bar = new Bar();
    private final Label done = new Label();

    /** @param cancel stops the work; the line is removed by whoever owns it */
    public ProgressLine(ObservableValue<Texts> texts, Runnable cancel) {
        getStyleClass().add("progress-line");
        done.getStyleClass().addAll("label-text", "secondary");
        link.setMinWidth(USE_PREF_SIZE);
        done.setMinWidth(USE_PREF_SIZE);
        Words.bind(link, texts, "status.cancel");
        link.setOnAction(e -> {
            link.setVisited(false);
            cancel.run();
        });
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().setAll(bar, done, link);
        setProgress(-1, "");
    }

    /** Puts the focus on what cancels. */
    public void focus() {
        link.requestFocus();
    }

    /**
     * @param fraction 0 to 1, or negative while unknown
     * @param text done of total in the unit, time left; may be empty
     */
    public void setProgress(double fraction, String text) {
        bar.fraction = Math.clamp(fraction, 0, 1);
        bar.requestLayout();
        done.setText(text);
        Buttons.show(done, !text.isEmpty());
    }

    private static final class Bar extends Region {

        private final Region track = new Region();
        private final Region fill = new Region();
        private double fraction;

        Bar() {
            getStyleClass().add("bar");
            track.getStyleClass().add("track");
            fill.getStyleClass().add("fill");
            getChildren().setAll(track, fill);
        }

        @Override
        protected void layoutChildren() {
            track.resizeRelocate(0, 0, getWidth(), getHeight());
            fill.resizeRelocate(0, 0, snapSizeX(fraction * getWidth()), getHeight());
        }
    }
}
