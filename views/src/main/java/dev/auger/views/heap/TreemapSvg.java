package dev.auger.views.heap;

import dev.auger.analysis.heap.Treemap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/** A treemap as an SVG 1.1 drawing: each tile a rectangle with its words, all of them in its title too, in the colours on screen. */
final class TreemapSvg {

    private static final int LINE = 16;
    private static final double INSET = 8;

    /** @param all what the title says, which every tile has */
    private record Tile(
            Treemap.Cell place, String fill, String ink, double opacity, String name, String size, String all) {}

    private final String title;
    private final double width;
    private final double height;
    private final List<Tile> tiles = new ArrayList<>();

    TreemapSvg(String title, double width, double height) {
        this.title = title;
        this.width = width;
        this.height = height;
    }

    void add(Treemap.Cell place, String fill, String ink, double opacity, String name, String size, String all) {
        tiles.add(new Tile(place, fill, ink, opacity, name, size, all));
    }

    /** The colour of a surface as SVG names it. */
    static String colour(@Nullable Background background) {
        return background == null || background.getFills().isEmpty()
                ? "none"
                : colour(background.getFills().getLast().getFill());
    }

    static String colour(@Nullable Paint paint) {
        return paint instanceof Color colour
                ? String.format(
                        Locale.ROOT,
                        "rgb(%d,%d,%d)",
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255))
                : "none";
    }

    void write(Appendable out) throws IOException {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$.0f %2$.0f\" width=\"%1$.0f\""
                        + " height=\"%2$.0f\" role=\"img\" font-family=\"JetBrains Mono, monospace\""
                        + " font-size=\"11\">%n<title>%3$s</title>%n",
                width,
                height,
                escape(title)));
        for (int i = 0; i < tiles.size(); i++) {
            write(tiles.get(i), i, out);
        }
        out.append("</svg>\n");
    }

    private static void write(Tile tile, int number, Appendable out) throws IOException {
        Treemap.Cell at = tile.place();
        out.append(String.format(
                Locale.ROOT,
                "<g opacity=\"%.2f\"><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                        + " rx=\"2\" fill=\"%s\"/>",
                tile.opacity(),
                escape(tile.all()),
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                tile.fill()));
        if (!tile.name().isEmpty()) {
            // Words end where their tile does.
            out.append(String.format(
                    Locale.ROOT,
                    "<clipPath id=\"t%d\"><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/></clipPath>",
                    number,
                    at.x(),
                    at.y(),
                    Math.max(0, at.width() - INSET / 2),
                    at.height()));
            text(tile.name(), at, LINE, tile.ink(), number, out);
            if (!tile.size().isEmpty()) {
                text(tile.size(), at, 2 * LINE, tile.ink(), number, out);
            }
        }
        out.append("</g>\n");
    }

    private static void text(String words, Treemap.Cell at, int below, String ink, int number, Appendable out)
            throws IOException {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" clip-path=\"url(#t%d)\">%s</text>",
                at.x() + INSET,
                at.y() + below,
                ink,
                number,
                escape(words)));
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c < 0x20 ? ' ' : c);
            }
        });
        return out.toString();
    }
}
