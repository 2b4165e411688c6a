package dev.auger.views.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a font as the toolkit draws them, each once, to be copied to a {@link Raster}: letting a canvas draw the labels of a flame
 * graph costs more than everything else of it. What follows each other is not kerned and forms no ligatures, which names of code are better
 * without. Application thread only.
 */
public final class Glyphs {

    private static final char FIRST = ' ';
    private static final char LAST = '~';
    /** Room around a character for what reaches out of its cell. */
    private static final int MARGIN = 3;

    private static final int MOST_WHOLE = 200;

    private final Font font;
    private final double scale;
    private final Glyph[] common = new Glyph[LAST + 1];
    private final Map<Character, Glyph> others = new HashMap<>();
    /** Texts that are no row of characters, newest last. */
    private final Map<String, Glyph> whole = new LinkedHashMap<>();

    private final int cellHeight;

    /**
     * A character's picture.
     *
     * @param left of the first column, from where the character begins
     * @param top of the first row, from the top of the line
     * @param covered rows from the top; how much of each pixel is covered, of 255
     * @param advance pixels to where the next character begins
     */
    record Glyph(int left, int top, int width, int height, byte[] covered, double advance) {}

    /** @param scale pixels of the screen for one of the scene */
    public Glyphs(Font font, double scale) {
        this.font = font;
        this.scale = scale;
        Text probe = text("0");
        cellHeight = (int) Math.ceil(probe.getLayoutBounds().getHeight() * scale) + 2 * MARGIN;
        List<String> all = new ArrayList<>();
        for (char c = FIRST; c <= LAST; c++) {
            all.add(String.valueOf(c));
        }
        List<Glyph> drawn = draw(all);
        for (char c = FIRST; c <= LAST; c++) {
            common[c] = drawn.get(c - FIRST);
        }
    }

    /** The same glyphs if they are of a font and scale, else others. */
    public static Glyphs keptOr(@Nullable Glyphs known, Font font, double scale) {
        return known != null && known.font.equals(font) && known.scale == scale ? known : new Glyphs(font, scale);
    }

    /** Width of a digit in pixels of the screen; of every character, in a monospaced font. */
    public double advance() {
        return of('0').advance();
    }

    /** Pixels from the top of a line to its middle. */
    int middle() {
        return cellHeight / 2;
    }

    Glyph of(char c) {
        if (c >= FIRST && c <= LAST) {
            return common[c];
        }
        Glyph glyph = others.get(c);
        if (glyph == null) {
            glyph = draw(List.of(String.valueOf(c))).getFirst();
            others.put(c, glyph);
        }
        return glyph;
    }

    /** Whether each character of a text can be drawn for itself, as it cannot in scripts that join, combine or run to the left. */
    static boolean isRow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < '\u0300' || c >= '\u2010' && c <= '\u2027' || c >= '\u2190' && c < '\u3099';
            boolean cjk = c >= '\u30A0' && c < '\uD7A4' || c >= '\uFF00' && c < '\uFFF0';
            if (!plain && !cjk) {
                return false;
            }
        }
        return true;
    }

    /** A whole text as one picture. */
    Glyph whole(String text) {
        Glyph known = whole.get(text);
        if (known == null) {
            if (whole.size() == MOST_WHOLE) {
                whole.remove(whole.keySet().iterator().next());
            }
            known = draw(List.of(text)).getFirst();
            whole.put(text, known);
        }
        return known;
    }

    private Text text(String content) {
        Text text = new Text(content);
        text.setFont(font);
        text.setFontSmoothingType(FontSmoothingType.GRAY);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    /** Draws all of them in one go: each picture taken waits for the rendering thread. */
    private List<Glyph> draw(List<String> texts) {
        Group line = new Group();
        int[] begin = new int[texts.size() + 1];
        double[] advance = new double[texts.size()];
        for (int i = 0; i < advance.length; i++) {
            Text text = text(texts.get(i));
            advance[i] = text.getLayoutBounds().getWidth() * scale;
            text.setX((begin[i] + MARGIN) / scale);
            text.setY(middle() / scale);
            begin[i + 1] = begin[i] + (int) Math.ceil(advance[i]) + 2 * MARGIN;
            line.getChildren().add(text);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        int width = Math.max(1, begin[advance.length]);
        parameters.setViewport(new Rectangle2D(0, 0, width, cellHeight));
        PixelReader reader =
                line.snapshot(parameters, new WritableImage(width, cellHeight)).getPixelReader();
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < advance.length; i++) {
            glyphs.add(read(reader, begin[i], begin[i + 1], advance[i]));
        }
        return glyphs;
    }

    /** The covered part of a cell. */
    private Glyph read(PixelReader reader, int from, int to, double advance) {
        int x0 = to;
        int x1 = from;
        int y0 = cellHeight;
        int y1 = 0;
        for (int y = 0; y < cellHeight; y++) {
            for (int x = from; x < to; x++) {
                if (reader.getArgb(x, y) >>> 24 != 0) {
                    x0 = Math.min(x0, x);
                    x1 = Math.max(x1, x + 1);
                    y0 = Math.min(y0, y);
                    y1 = Math.max(y1, y + 1);
                }
            }
        }
        int width = Math.max(0, x1 - x0);
        int height = Math.max(0, y1 - y0);
        byte[] covered = new byte[width * height];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = (byte) (reader.getArgb(x0 + i % width, y0 + i / width) >>> 24);
        }
        return new Glyph(x0 - from - MARGIN, y0, width, height, covered, advance);
    }
}
