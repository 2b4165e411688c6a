package dev.auger.views.form;

import dev.auger.views.parts.SegmentedBar;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What something is at the left and the controls for it at the right; where both have no room, as at a large scale, the controls
 * stand below the words.
 */
final class FormRow extends HBox {

    /** Of the row: words are not made narrower than this, they would be a column of single words. */
    private static final double WORDS = 0.4;
    /** Of the row: a path or a field that is longer gives up its middle, or scrolls. */
    private static final double ELASTIC = 0.55;

    private final VBox words;
    private final Label name;
    private final HBox controls;

    /** @param words whose first is the name */
    FormRow(VBox words, Label name, Node... controls) {
        this.words = words;
        this.name = name;
        this.controls = new HBox(controls);
        this.controls.spacingProperty().bind(spacingProperty());
        getStyleClass().add("form-row");
        getChildren().setAll(words, this.controls);
    }

    private boolean isBeside(double width) {
        return wordsNeed(width) + getSpacing() + controlsNeed(width) <= width;
    }

    private double wordsNeed(double width) {
        return snapSizeX(Math.max(name.prefWidth(-1), Math.min(words.prefWidth(-1), WORDS * width)));
    }

    private double controlsNeed(double width) {
        double rigid = 0;
        double elastic = 0;
        int shown = 0;
        for (Node control : controls.getChildren()) {
            if (!control.isManaged()) {
                continue;
            }
            shown++;
            double wish = control.prefWidth(-1);
            if (control.minWidth(-1) < wish && !(control instanceof SegmentedBar<?>)) {
                elastic += wish;
            } else {
                rigid += wish;
            }
        }
        double gaps = getSpacing() * Math.max(0, shown - 1);
        double fixed = rigid + gaps;
        return snapSizeX(fixed + Math.min(elastic, Math.max(0, ELASTIC * width - fixed)));
    }

    private double controlsWidth(double width) {
        return Math.min(snapSizeX(controls.prefWidth(-1)), width - getSpacing() - wordsNeed(width));
    }

    private double inner(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + Math.max(words.minWidth(-1), controls.minWidth(-1)) + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width < 0 ? prefWidth(-1) : width);
        Insets insets = getInsets();
        double height;
        if (isBeside(inner)) {
            double right = controlsWidth(inner);
            height = Math.max(words.prefHeight(inner - getSpacing() - right), controls.prefHeight(right));
        } else {
            height = words.prefHeight(inner) + getSpacing() + controls.prefHeight(inner);
        }
        return insets.getTop() + snapSizeY(height) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = inner(getWidth());
        double height = getHeight() - y - insets.getBottom();
        if (isBeside(width)) {
            double right = controlsWidth(width);
            double left = width - getSpacing() - right;
            controls.setAlignment(Pos.CENTER_RIGHT);
            layoutInArea(words, x, y, left, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(controls, x + width - right, y, right, height, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double below = snapSizeY(words.prefHeight(width)) + getSpacing();
            controls.setAlignment(Pos.CENTER_LEFT);
            layoutInArea(words, x, y, width, below - getSpacing(), 0, HPos.LEFT, VPos.TOP);
            layoutInArea(controls, x, y + below, width, height - below, 0, HPos.LEFT, VPos.CENTER);
        }
    }
}
