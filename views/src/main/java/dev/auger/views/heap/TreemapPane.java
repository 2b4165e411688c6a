package dev.auger.views.heap;

import dev.auger.analysis.heap.Treemap;
import dev.auger.analysis.heap.TreemapSteps;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Access;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One level of the dominator tree as a treemap. Tab reaches it, arrows move to the tile on that side, Home and End to the largest and
 * the smallest, Enter and a double click go into a tile, Backspace goes out.
 */
final class TreemapPane extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final double GAP = 2;
    private static final double LEAST_FOR_TEXT = 44;
    /** Pixels for one in pictures that are saved: they are looked at on dense screens, and in print. */
    private static final double DENSITY = 2;

    private final ObservableValue<Texts> texts;
    private final List<TileNode> nodes = new ArrayList<>();
    private double madeWidth = 1;
    private double madeHeight = 1;
    private int lead = -1;
    private long chooseNext = -1;
    private RowFilter filter = RowFilter.NONE;
    private LongConsumer onChoose = object -> {};
    private LongConsumer onEnter = object -> {};
    private Runnable onLeave = () -> {};

    TreemapPane(ObservableValue<Texts> texts) {
        this.texts = texts;
        getStyleClass().add("treemap");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.LIST_VIEW, texts, "access.treemap");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setMinSize(80, 60);
    }

    void setHandlers(LongConsumer choose, LongConsumer enter, Runnable leave) {
        onChoose = choose;
        onEnter = enter;
        onLeave = leave;
    }

    /** @param width width the tiles were laid out for; they are stretched until those for a new size come */
    void show(TreemapData newData, double width, double height) {
        madeWidth = width;
        madeHeight = height;
        lead = -1;
        nodes.clear();
        for (TreemapData.Tile tile : newData.tiles()) {
            nodes.add(new TileNode(newData, tile));
        }
        getChildren().setAll(nodes);
        filter(filter);
        setAccessibleText(texts.getValue().get("access.treemap.tiles", nodes.size()));
        requestLayout();
        if (chooseNext >= 0) {
            choose(chooseNext);
            chooseNext = -1;
        } else if (isFocused() && !nodes.isEmpty()) {
            // The keyboard is somewhere, also on a level that is new.
            choose(nodes.getFirst().tile.place().object());
        }
    }

    /** Tiles without a text stand back. */
    void filter(RowFilter wanted) {
        filter = wanted;
        for (TileNode node : nodes) {
            node.pseudoClassStateChanged(ASIDE, !filter.test(node.getAccessibleText()));
        }
    }

    /** Outlines an object's tile as soon as its level is drawn: the one that was left is where one goes on from. */
    void chooseWhenShown(long object) {
        chooseNext = object;
    }

    /** Outlines the tile of an object, if it has one. */
    void choose(long object) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean chosen = nodes.get(i).tile.place().object() == object;
            nodes.get(i).pseudoClassStateChanged(CHOSEN, chosen);
            lead = chosen ? i : lead;
        }
        if (lead >= 0 && lead < nodes.size()) {
            setAccessibleText(texts.getValue()
                    .get("access.treemap.tile", nodes.get(lead).getAccessibleText(), lead + 1, nodes.size()));
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> nodes.size();
            case ITEM_AT_INDEX ->
                parameters.length > 0 && parameters[0] instanceof Integer at && at >= 0 && at < nodes.size()
                        ? nodes.get(at)
                        : null;
            case FOCUS_ITEM -> lead >= 0 && lead < nodes.size() ? nodes.get(lead) : null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** The level as it is drawn, in the colours it is drawn in. */
    Exportable.Picture picture(String name, String title) {
        TreemapSvg svg = new TreemapSvg(title, getWidth(), getHeight());
        for (TileNode node : nodes) {
            node.addTo(svg);
        }
        return new Exportable.Picture(name, this::draw, (out, job) -> svg.write(out));
    }

    private WritableImage draw() {
        SnapshotParameters dense = new SnapshotParameters();
        dense.setTransform(new Scale(DENSITY, DENSITY));
        dense.setFill(Color.TRANSPARENT);
        return snapshot(dense, null);
    }

    /** The object of the chosen tile, or -1. */
    long chosen() {
        return lead < 0 || lead >= nodes.size()
                ? -1
                : nodes.get(lead).tile.place().object();
    }

    @Override
    protected void layoutChildren() {
        double sx = getWidth() / madeWidth;
        double sy = getHeight() / madeHeight;
        for (TileNode node : nodes) {
            Treemap.Cell cell = node.tile.place().cell();
            double x = snapPositionX(cell.x() * sx);
            double y = snapPositionY(cell.y() * sy);
            double right = snapPositionX((cell.x() + cell.width()) * sx);
            double bottom = snapPositionY((cell.y() + cell.height()) * sy);
            node.resizeRelocate(x, y, Math.max(1, right - x - GAP), Math.max(1, bottom - y - GAP));
        }
    }

    private int step(TreemapSteps.Way way) {
        return TreemapSteps.next(nodes.stream().map(n -> n.tile.place().cell()).toList(), lead, way);
    }

    private void key(KeyEvent event) {
        if (nodes.isEmpty() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> move(step(TreemapSteps.Way.RIGHT));
            case LEFT -> move(step(TreemapSteps.Way.LEFT));
            case DOWN -> move(step(TreemapSteps.Way.DOWN));
            case UP -> move(step(TreemapSteps.Way.UP));
            case HOME -> move(0);
            case END -> move(nodes.size() - 1);
            case ENTER -> {
                if (lead >= 0) {
                    nodes.get(lead).enter();
                }
            }
            case BACK_SPACE -> onLeave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int to) {
        lead = Math.clamp(to, 0, nodes.size() - 1);
        TileNode node = nodes.get(lead);
        choose(node.tile.place().object());
        onChoose.accept(node.tile.place().object());
    }

    /** A tile: name, size and share as far as there is room; equal entries as a mosaic. */
    private final class TileNode extends Region {

        private final TreemapData.Tile tile;
        private final Label name = new Label();
        private final Label size = new Label();
        private final Label entries = new Label();
        private final Path mosaic = new Path();
        private final String retained;
        private final String full;

        TileNode(TreemapData of, TreemapData.Tile tile) {
            this.tile = tile;
            Texts words = texts.getValue();
            String label = of.label(words, tile);
            retained = of.size(tile);
            full = retained + " \u00b7 " + of.share(tile);
            getStyleClass().addAll("tile", tile.look().name().toLowerCase(Locale.ROOT));
            name.setText(label);
            size.setText(full);
            name.getStyleClass().add("tile-name");
            size.getStyleClass().add("tile-size");
            entries.getStyleClass().add("tile-size");
            if (tile.entries() > 0) {
                entries.setText(words.get(
                        "heap.tile.entries",
                        Numbers.count(tile.entries()),
                        Numbers.bytes(tile.entryBytes()),
                        tile.entries()));
            }
            mosaic.getStyleClass().add("mosaic");
            getChildren().addAll(mosaic, name, size, entries);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(label + ", " + size.getText());
            Tooltip.install(
                    this,
                    new Tooltip(label
                            + '\n'
                            + size.getText()
                            + (entries.getText().isEmpty() ? "" : '\n' + entries.getText())));
            setOnMousePressed(e -> {
                // Before a context menu asks for it.
                choose(tile.place().object());
                lead = nodes.indexOf(this);
            });
            setOnMouseClicked(e -> {
                TreemapPane.this.requestFocus();
                choose(tile.place().object());
                lead = nodes.indexOf(this);
                if (e.getButton() != MouseButton.PRIMARY) {
                    return;
                }
                if (e.getClickCount() == 2) {
                    enter();
                } else {
                    onChoose.accept(tile.place().object());
                }
            });
        }

        void addTo(TreemapSvg svg) {
            svg.add(
                    new Treemap.Cell(getLayoutX(), getLayoutY(), getWidth(), getHeight()),
                    TreemapSvg.colour(getBackground()),
                    TreemapSvg.colour(name.getTextFill()),
                    getOpacity(),
                    name.isVisible() ? name.getText() : "",
                    size.isVisible() ? size.getText() : "",
                    name.getText() + ", " + full);
        }

        void enter() {
            // What keeps nothing but itself has no level of its own.
            if (tile.place().object() >= 0 && tile.place().objects() > 1) {
                onEnter.accept(tile.place().object());
            }
        }

        @Override
        protected void layoutChildren() {
            double inset = 8;
            double room = getWidth() - 2 * inset;
            double line = name.prefHeight(-1) + 2;
            boolean words = room >= LEAST_FOR_TEXT && getHeight() >= line + 4;
            double top = getHeight() < 3 * line ? Math.max(2, (getHeight() - line) / 2) : 6;
            size.setText(full);
            boolean fits = size.prefWidth(-1) <= room;
            size.setText(fits ? full : retained);
            double sizeWidth = size.prefWidth(-1) + 1;
            // A wide tile has its size on the right of the name, a narrow one below it.
            boolean beside = room >= name.prefWidth(-1) + sizeWidth + 16;
            boolean below = !beside && sizeWidth <= room && getHeight() >= top + 2 * line;
            name.setVisible(words);
            name.resizeRelocate(inset, top, Math.max(0, beside ? room - sizeWidth - 8 : room), line);
            size.setVisible(words && (beside || below));
            if (beside) {
                size.resizeRelocate(inset + room - sizeWidth, top, sizeWidth, line);
            } else {
                size.resizeRelocate(inset, top + line, Math.max(0, room), line);
            }
            double next = top + (below ? 2 : 1) * line;
            boolean third = words && !entries.getText().isEmpty() && getHeight() >= next + line + 4;
            entries.setVisible(third);
            entries.resizeRelocate(inset, next, Math.max(0, room), line);
            drawMosaic(inset, next + line + 6, room, third);
        }

        /** Squares for entries: one each, or so many that they still can be told apart. */
        private void drawMosaic(double left, double top, double room, boolean fits) {
            mosaic.getElements().clear();
            double height = getHeight() - top - 8;
            double pitch = 12;
            boolean drawn = fits && height >= 2 * pitch && room >= 4 * pitch;
            mosaic.setVisible(drawn);
            if (!drawn) {
                return;
            }
            int columns = (int) (room / pitch);
            int rowsOfSquares = (int) (height / pitch);
            long squares = Math.min(tile.entries(), (long) columns * rowsOfSquares);
            for (int i = 0; i < squares; i++) {
                double x = left + i % columns * pitch;
                int row = i / columns;
                double y = top + row * pitch;
                mosaic.getElements()
                        .addAll(
                                new MoveTo(x, y),
                                new HLineTo(x + pitch - 3),
                                new VLineTo(y + pitch - 3),
                                new HLineTo(x),
                                new ClosePath());
            }
        }
    }
}
