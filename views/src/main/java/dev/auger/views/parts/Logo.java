package dev.auger.views.parts;

import dev.auger.themes.AppIcon;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** The program's sign; its size comes from the style sheets. */
public final class Logo extends Region {

    /** Drawn from a larger picture so that it stays sharp on fine screens. */
    private static final double SOURCE = 64;

    private final ImageView image = new ImageView(AppIcon.atLeast(SOURCE));

    public Logo() {
        getStyleClass().add("logo");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        image.setSmooth(true);
        image.setManaged(false);
        getChildren().add(image);
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
    }
}
