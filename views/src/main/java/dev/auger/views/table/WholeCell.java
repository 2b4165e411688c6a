package dev.auger.views.table;

import javafx.scene.layout.Region;

/** What a {@link CellGraphic} draws that takes all of its cell; makers lay its children out. */
public abstract class WholeCell extends Region {

    @Override
    protected double computePrefWidth(double height) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getParent() instanceof Region cell ? cell.getHeight() : 24;
    }

    @Override
    protected abstract void layoutChildren();
}
