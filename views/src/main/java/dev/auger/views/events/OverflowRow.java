package dev.auger.views.events;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Things in one row, as many as there is room for; one more node stands for the rest, if there is any. */
final class OverflowRow extends Region {

    private final Region rest;
    private final double gap;
    private List<? extends Region> items = List.of();
    private int shown;
    private Runnable onFit = () -> {};

    /**
     * @param rest shown at the end while there is a rest
     * @param gap between two, in pixels at a scale of 100 %
     */
    OverflowRow(Region rest, double gap) {
        this.rest = rest;
        this.gap = gap;
        getStyleClass().add("overflow-row");
        getChildren().add(rest);
    }

    void setItems(List<? extends Region> newItems) {
        items = List.copyOf(newItems);
        getChildren().setAll(items);
        getChildren().add(rest);
        requestLayout();
    }

    /** Called when another number of items fits. */
    void setOnFit(Runnable handler) {
        onFit = handler;
    }

    /** Items there is room for. */
    int shown() {
        return shown;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Region item : items) {
            width += item.prefWidth(-1) + gap;
        }
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + rest.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (Node child : getChildren()) {
            height = Math.max(height, child.prefHeight(-1));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double all = -gap;
        for (Region item : items) {
            all += item.prefWidth(-1) + gap;
        }
        boolean fits = left + all <= right;
        double end = fits ? right : right - rest.prefWidth(-1) - gap;
        double x = left;
        int n = 0;
        for (Region item : items) {
            double width = snapSizeX(item.prefWidth(-1));
            boolean room = n >= 0 && x + width <= end + 0.5;
            item.setVisible(room);
            if (room) {
                place(item, x, width);
                x += width + gap;
                n++;
            } else {
                end = -1;
            }
        }
        rest.setVisible(!fits);
        if (!fits) {
            place(rest, x, snapSizeX(rest.prefWidth(-1)));
        }
        if (n != shown) {
            shown = n;
            onFit.run();
        }
    }

    private void place(Region item, double x, double width) {
        double height = Math.min(item.prefHeight(-1), getHeight());
        item.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }
}
