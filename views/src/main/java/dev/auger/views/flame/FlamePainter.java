package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.BoxRows;
import dev.auger.views.paint.Glyphs;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Raster;
import dev.auger.views.text.Texts;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Draws the boxes of a layout. Labels are cut by counting characters. */
final class FlamePainter {

    /** What the rest fades to while a search is shown. */
    private static final double FADED = 0.8;

    private static final double GAP = 1;
    private static final double INSET = 4;
    private static final double LEAST_LABEL = 30;
    private static final double RADIUS = 2;
    private static final double SELECTED = 2;
    /** Narrower boxes lie on whole pixels. */
    private static final double SHARP = 4;

    private final Palette palette;
    private int[] fills = new int[0];
    private int[] fadedFills = new int[0];
    private int[] inks = new int[0];
    private int match;
    private int coloursVersion = -1;
    private @Nullable FrameLook coloursLook;
    private @Nullable BoxRows boxRows;
    private @Nullable Glyphs glyphs;
    private @Nullable NodeNames names;

    FlamePainter(Palette palette) {
        this.palette = palette.with(
                "frame-java",
                "frame-inlined",
                "frame-interp",
                "frame-cpp",
                "frame-native",
                "frame-kernel",
                "frame-go",
                "frame-unknown",
                "frame-match",
                "frame-class",
                "diff-less-3",
                "diff-less-2",
                "diff-less-1",
                "diff-same",
                "diff-more-1",
                "diff-more-2",
                "diff-more-3",
                "on-diff-less-3",
                "on-diff-less-2",
                "on-diff-less-1",
                "on-diff-same",
                "on-diff-more-1",
                "on-diff-more-2",
                "on-diff-more-3",
                "on-frame",
                "text",
                "accent",
                "bg-surface");
    }

    /** Everything but the boxes that decides how they look. */
    record Marks(int selected, @Nullable FlameSearch search, FrameLook look, String rootName, Texts texts) {}

    /** Makes what does not depend on a tree; that takes longer than painting one. */
    void prepare(double scale) {
        if (glyphs == null) {
            PaintRehearsal.start(glyphs(scale));
        }
    }

    private Glyphs glyphs(double scale) {
        Glyphs made = Glyphs.keptOr(glyphs, palette.font("mono-small"), scale);
        glyphs = made;
        return made;
    }

    /** @param scale pixels of the raster for one of the view */
    void paint(Raster raster, double scale, CallTree tree, FlameViewport view, Marks marks) {
        FlameLayout layout = FlameLayout.of(tree, view);
        Rows rows = new Rows(view, scale);
        readColours(marks.look);
        boxes(raster, tree, rows, layout, marks);
        labels(raster, tree, rows, layout, marks);
        outline(raster, tree, rows, marks.selected);
    }

    /** Rows on whole pixels of the screen, so that they are sharp. */
    private record Rows(FlameViewport view, double scale) {

        int top(int row) {
            return (int) Math.round(view.y(row) * scale);
        }

        int bottom(int row) {
            return (int) Math.round((view.y(row) + view.pitch() - GAP) * scale);
        }

        /** The least row that may be in view; the layout has none below it. */
        int first() {
            return Math.max(0, Math.min(view.row(0), view.row(view.height())));
        }

        int last() {
            return Math.max(first(), Math.max(view.row(0), view.row(view.height())));
        }
    }

    private void boxes(Raster raster, CallTree tree, Rows rows, FlameLayout layout, Marks marks) {
        double scale = rows.scale;
        int radius = (int) Math.round(RADIUS * palette.scale() * scale);
        int first = rows.first();
        int count = rows.last() - first + 1;
        BoxRows drawn = BoxRows.clearedOr(boxRows, raster.width(), count, radius);
        boxRows = drawn;
        for (int b = 0; b < layout.size(); b++) {
            int argb = colour(tree, layout.node(b), marks);
            int row = layout.depth(b) - first;
            double left = layout.left(b) * scale;
            double width = (layout.right(b) - layout.left(b)) * scale;
            double wide = width > 2 * GAP * scale ? width - GAP * scale : Math.max(width, GAP);
            if (wide < SHARP * scale) {
                // A texture rather than boxes: whole pixels cost half of what shares of pixels do.
                int x = (int) Math.round(left);
                drawn.fill(row, x, Math.max(x + 1, (int) Math.round(left + wide)), argb);
            } else if (wide > 6 * radius) {
                drawn.roundBox(row, left, left + wide, argb);
            } else {
                drawn.box(row, left, left + wide, argb);
            }
        }
        drawn.finish();
        for (int row = 0; row < count; row++) {
            drawn.copyTo(raster, row, rows.top(first + row), rows.bottom(first + row));
        }
    }

    private int colour(CallTree tree, int node, Marks marks) {
        int slot = marks.look.slot(tree, node);
        FlameSearch search = marks.search;
        if (search == null || search.count() == 0) {
            return fills[slot];
        }
        return search.matchesName(tree.nameId(node)) ? match : fadedFills[slot];
    }

    /** Looks the colours up once a theme and look, not once a box. */
    private void readColours(FrameLook look) {
        if (coloursVersion == palette.versionProperty().get() && coloursLook == look) {
            return;
        }
        fills = new int[look.slots()];
        fadedFills = new int[look.slots()];
        inks = new int[look.slots()];
        for (int slot = 0; slot < fills.length; slot++) {
            Color colour = palette.get(look.fill(slot));
            fills[slot] = Raster.argb(colour);
            fadedFills[slot] = Raster.argb(palette.get("bg-surface").interpolate(colour, FADED));
            inks[slot] = Raster.argb(palette.get(look.text(slot)));
        }
        match = Raster.argb(palette.get(FrameColours.MATCH));
        coloursVersion = palette.versionProperty().get();
        coloursLook = look;
    }

    private int ink(CallTree tree, int node, Marks marks, int ofMatch) {
        FlameSearch search = marks.search;
        return search != null && search.matchesName(tree.nameId(node)) ? ofMatch : inks[marks.look.slot(tree, node)];
    }

    private void labels(Raster raster, CallTree tree, Rows rows, FlameLayout layout, Marks marks) {
        double zoom = palette.scale();
        Glyphs drawn = glyphs(rows.scale);
        NodeNames names = names(tree, marks);
        int ofMatch = Raster.argb(palette.get(FrameColours.TEXT));
        for (int b = 0; b < layout.size(); b++) {
            double width = layout.right(b) - layout.left(b) - GAP;
            if (width < LEAST_LABEL * zoom || layout.merged(b)) {
                continue;
            }
            int node = layout.node(b);
            int room = (int) ((width - 2 * INSET * zoom) * rows.scale / drawn.advance());
            String label = names.label(node, marks.look, room);
            if (!label.isEmpty()) {
                int top = rows.top(layout.depth(b));
                int middle = (top + rows.bottom(layout.depth(b))) / 2;
                raster.text(
                        drawn,
                        label,
                        (layout.left(b) + INSET * zoom) * rows.scale,
                        middle,
                        ink(tree, node, marks, ofMatch));
            }
        }
    }

    private void outline(Raster raster, CallTree tree, Rows rows, int node) {
        Rectangle2D box = node < 0 || node >= tree.size() ? null : box(tree, rows.view, node);
        if (box != null) {
            double scale = rows.scale;
            int line = (int) Math.max(1, Math.round(SELECTED * scale));
            raster.outline(
                    (int) Math.round(box.getMinX() * scale),
                    rows.top(tree.depth(node)),
                    (int) Math.round(box.getMaxX() * scale),
                    rows.bottom(tree.depth(node)),
                    line,
                    Raster.argb(palette.get("text")));
        }
    }

    /** Where a node's box is in the view; null if it is beside it. */
    static @Nullable Rectangle2D box(CallTree tree, FlameViewport view, int node) {
        double whole = tree.totalWeight();
        double left = Math.max(0, view.x(tree.start(node) / whole));
        double right = Math.min(view.width(), view.x((tree.start(node) + tree.total(node)) / whole)) - GAP;
        double top = view.y(tree.depth(node));
        if (whole == 0 || right < 0 || left > view.width() || top > view.height() || top + view.pitch() < 0) {
            return null;
        }
        return new Rectangle2D(left, top, Math.max(right - left, SELECTED), view.pitch() - GAP);
    }

    private NodeNames names(CallTree tree, Marks marks) {
        NodeNames known = names;
        if (known == null || !known.isOf(tree, marks.rootName, marks.texts)) {
            known = new NodeNames(tree, marks.rootName, marks.texts);
            names = known;
        }
        return known;
    }
}
