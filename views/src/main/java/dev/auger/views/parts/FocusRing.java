package dev.auger.views.parts;

import javafx.scene.layout.Region;

/** The ring around what the keyboard reaches, above everything drawn in it: a border lies below children, which may cover all of it. */
public final class FocusRing extends Region {

    /** @param owner whose last child the ring is to be */
    public FocusRing(Region owner) {
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        visibleProperty().bind(owner.focusVisibleProperty());
        owner.widthProperty().addListener(o -> cover(owner));
        owner.heightProperty().addListener(o -> cover(owner));
        cover(owner);
    }

    private void cover(Region owner) {
        resizeRelocate(0, 0, owner.getWidth(), owner.getHeight());
    }
}
