package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.Palette;
import dev.auger.views.text.Texts;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Draws the boxes of a layout. Labels are cut by counting characters: a clip for each would cost more than everything else. */
final class FlamePainter {

    /** What the rest fades to while a search is shown. */
    private static final double FADED = 0.8;

    private static final double GAP = 1;
    private static final double INSET = 4;
    private static final double LEAST_LABEL = 30;
    private static final double RADIUS = 4;
    private static final String PROBE = "0000000000";

    private final Palette palette;
    private Color[] fadedColours = new Color[0];
    private @Nullable FrameLook fadedLook;
    private int fadedVersion = -1;
    private @Nullable Font measured;
    private double charWidth;

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
    record Marks(
            int selected,
            int hovered,
            @Nullable FlameSearch search,
            FrameLook look,
            String rootName,
            Texts texts) {}

    void paint(GraphicsContext g, CallTree tree, FlameViewport view, Marks marks) {
        FlameLayout layout = FlameLayout.of(tree, view);
        double height = view.pitch() - GAP;
        boxes(g, tree, view, layout, marks, height);
        labels(g, tree, view, layout, marks, height);
        outline(g, tree, view, marks.hovered, GAP, height);
        outline(g, tree, view, marks.selected, 2, height);
    }

    private void boxes(
            GraphicsContext g,
            CallTree tree,
            FlameViewport view,
            FlameLayout layout,
            Marks marks,
            double height) {
        double radius = RADIUS * palette.scale();
        Color now = null;
        for (int b = 0; b < layout.size(); b++) {
            int node = layout.node(b);
            Color fill = colour(tree, node, marks.search, marks.look);
            if (!fill.equals(now)) {
                g.setFill(fill);
                now = fill;
            }
            double x = layout.left(b);
            double width = layout.right(b) - x;
            double y = view.y(tree.depth(node));
            if (width > 3 * radius) {
                g.fillRoundRect(x, y, width - GAP, height, radius, radius);
            } else {
                g.fillRect(x, y, width > 2 * GAP ? width - GAP : Math.max(width, GAP), height);
            }
        }
    }

    private Color colour(CallTree tree, int node, @Nullable FlameSearch search, FrameLook look) {
        int slot = look.slot(tree, node);
        if (search == null || search.count() == 0) {
            return palette.get(look.fill(slot));
        }
        return search.matchesName(tree.nameId(node)) ? palette.get(FrameColours.MATCH) : faded(look, slot);
    }

    private Color faded(FrameLook look, int slot) {
        if (fadedVersion != palette.versionProperty().get() || fadedLook != look) {
            fadedColours = new Color[look.slots()];
            fadedLook = look;
            fadedVersion = palette.versionProperty().get();
        }
        Color colour = fadedColours[slot];
        if (colour == null) {
            colour = palette.get("bg-surface").interpolate(palette.get(look.fill(slot)), FADED);
            fadedColours[slot] = colour;
        }
        return colour;
    }

    private Color textColour(CallTree tree, int node, Marks marks) {
        boolean match = marks.search != null && marks.search.matchesName(tree.nameId(node));
        return palette.get(match ? FrameColours.TEXT : marks.look.text(marks.look.slot(tree, node)));
    }

    private void labels(
            GraphicsContext g, CallTree tree, FlameViewport view, FlameLayout layout, Marks marks, double height) {
        double scale = palette.scale();
        double chars = charWidth();
        g.setFont(palette.font("mono-small"));
        g.setTextBaseline(VPos.CENTER);
        Color ink = null;
        for (int b = 0; b < layout.size(); b++) {
            double width = layout.right(b) - layout.left(b) - GAP;
            if (width < LEAST_LABEL * scale || layout.merged(b)) {
                continue;
            }
            int node = layout.node(b);
            int room = (int) ((width - 2 * INSET * scale) / chars);
            String label = FrameLabels.fit(
                    name(tree, node, marks, false), name(tree, node, marks, true), marks.look.figure(tree, node), room);
            if (!label.isEmpty()) {
                Color wanted = textColour(tree, node, marks);
                if (!wanted.equals(ink)) {
                    g.setFill(wanted);
                    ink = wanted;
                }
                g.fillText(label, layout.left(b) + INSET * scale, view.y(tree.depth(node)) + height / 2);
            }
        }
    }

    private static String name(CallTree tree, int node, Marks marks, boolean shortest) {
        if (tree.level(node) != null) {
            return LevelNames.of(tree, node, marks.texts);
        }
        return shortest
                ? FrameLabels.shortName(tree, node, marks.rootName)
                : FrameLabels.name(tree, node, marks.rootName);
    }

    private void outline(GraphicsContext g, CallTree tree, FlameViewport view, int node, double line, double height) {
        if (node < 0 || node >= tree.size() || tree.totalWeight() == 0) {
            return;
        }
        double whole = tree.totalWeight();
        double left = Math.max(0, view.x(tree.start(node) / whole));
        double right = Math.min(view.width(), view.x((tree.start(node) + tree.total(node)) / whole)) - GAP;
        if (right < 0 || left > view.width()) {
            return;
        }
        double width = Math.max(right - left, line);
        g.setStroke(palette.get("text"));
        g.setLineWidth(line);
        g.strokeRect(left + line / 2, view.y(tree.depth(node)) + line / 2, Math.max(1, width - line), height - line);
    }

    private double charWidth() {
        Font font = palette.font("mono-small");
        if (!font.equals(measured)) {
            Text text = new Text(PROBE);
            text.setFont(font);
            charWidth = text.getLayoutBounds().getWidth() / PROBE.length();
            measured = font;
        }
        return charWidth;
    }
}
