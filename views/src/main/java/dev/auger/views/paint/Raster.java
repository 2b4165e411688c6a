package dev.auger.views.paint;

import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * A rectangle of pixels to draw boxes and lines of text on. On the software pipeline a canvas of thousands of boxes costs the rendering thread
 * more than a frame has; here a box is a few runs of equal pixels and a character a small copy.
 *
 * <p>Coordinates are pixels of the screen; colours are {@link #argb packed}. What lies outside is cut off.
 */
public final class Raster {

    private static final int OPAQUE = 0xFF;
    /** Each corner pixel is looked at in so many places along each edge. */
    private static final int FINE = 8;

    private final int width;
    private final int height;
    private final int[] pixels;
    private int[] corner = {};

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Rows from the top, packed with alpha multiplied in. */
    int[] pixels() {
        return pixels;
    }

    /** A colour as it is stored: alpha, red, green, blue, with alpha multiplied in. */
    public static int argb(Color colour) {
        double alpha = colour.getOpacity();
        return (int) Math.round(alpha * OPAQUE) << 24
                | (int) Math.round(colour.getRed() * alpha * OPAQUE) << 16
                | (int) Math.round(colour.getGreen() * alpha * OPAQUE) << 8
                | (int) Math.round(colour.getBlue() * alpha * OPAQUE);
    }

    /** Makes everything transparent. */
    public void clear() {
        Arrays.fill(pixels, 0);
    }

    /** A box of whole pixels. */
    public void fill(int left, int top, int right, int bottom, int argb) {
        int x0 = Math.max(0, left);
        int x1 = Math.min(width, right);
        if (x0 >= x1) {
            return;
        }
        int y1 = Math.min(height, bottom);
        for (int y = Math.max(0, top); y < y1; y++) {
            int at = y * width;
            if (x1 - x0 < 8) {
                for (int x = x0; x < x1; x++) {
                    pixels[at + x] = argb;
                }
            } else {
                Arrays.fill(pixels, at + x0, at + x1, argb);
            }
        }
    }

    /** Copies a part of a line of another picture as wide as this one to so many lines here. */
    void copy(Raster from, int line, int left, int right, int top, int bottom) {
        int x0 = Math.max(0, left);
        int wide = Math.min(width, right) - x0;
        int y1 = Math.min(height, bottom);
        for (int y = Math.max(0, top); y < y1 && wide > 0; y++) {
            System.arraycopy(from.pixels, line * width + x0, pixels, y * width + x0, wide);
        }
    }

    /** A box of whole pixels that lets through what is below, all but {@code alpha} of it. */
    public void tint(int left, int top, int right, int bottom, int argb, double alpha) {
        int of = (int) Math.round(alpha * OPAQUE);
        int x0 = Math.max(0, left);
        int x1 = Math.min(width, right);
        int y1 = Math.min(height, bottom);
        for (int y = Math.max(0, top); y < y1; y++) {
            for (int at = y * width + x0; at < y * width + x1; at++) {
                pixels[at] = mixed(pixels[at], argb, of);
            }
        }
    }

    /** A box whose left and right edges may lie inside of pixels, which then get their share of it. */
    public void box(double left, int top, double right, int bottom, int argb) {
        int x0 = (int) Math.floor(left);
        int x1 = (int) Math.floor(right);
        if (x0 == x1) {
            column(x0, top, bottom, argb, right - left);
            return;
        }
        int first = left > x0 ? x0 + 1 : x0;
        if (left > x0) {
            column(x0, top, bottom, argb, first - left);
        }
        fill(first, top, x1, bottom, argb);
        if (right > x1) {
            column(x1, top, bottom, argb, right - x1);
        }
    }

    /** A box with rounded corners; for boxes at least twice as wide and high as the radius. */
    public void roundBox(double left, int top, double right, int bottom, int radius, int argb) {
        box(left, top + radius, right, bottom - radius, argb);
        for (int row = 0; row < radius; row++) {
            roundEdge(left, right, top + row, row, radius, argb);
            roundEdge(left, right, bottom - 1 - row, row, radius, argb);
        }
    }

    /**
     * One line of a box with rounded corners.
     *
     * @param y of the line
     * @param row which line it is, from the upper or the lower edge; less than the radius
     */
    void roundEdge(double left, double right, int y, int row, int radius, int argb) {
        box(left + radius, y, right - radius, y + 1, argb);
        int[] covered = corner(radius);
        for (int column = 0; column < radius; column++) {
            int share = covered[row * radius + column];
            blend((int) Math.round(left) + column, y, argb, share);
            blend((int) Math.round(right) - 1 - column, y, argb, share);
        }
    }

    /** How much of each pixel of the upper left corner lies inside the circle, of 255. */
    private int[] corner(int radius) {
        if (corner.length == radius * radius) {
            return corner;
        }
        corner = new int[radius * radius];
        for (int i = 0; i < corner.length; i++) {
            int inside = 0;
            for (int part = 0; part < FINE * FINE; part++) {
                int row = i / radius;
                int fineRow = part / FINE;
                double x = radius - i % radius - (part % FINE + 0.5) / FINE;
                double y = radius - row - (fineRow + 0.5) / FINE;
                inside += x * x + y * y <= radius * radius ? 1 : 0;
            }
            corner[i] = inside * OPAQUE / (FINE * FINE);
        }
        return corner;
    }

    private void column(int x, int top, int bottom, int argb, double share) {
        int of = (int) Math.round(share * OPAQUE);
        int y1 = Math.min(height, bottom);
        for (int y = Math.max(0, top); y < y1; y++) {
            blend(x, y, argb, of);
        }
    }

    /** The outline of a box, inside of it. */
    public void outline(int left, int top, int right, int bottom, int thick, int argb) {
        fill(left, top, right, top + thick, argb);
        fill(left, bottom - thick, right, bottom, argb);
        fill(left, top + thick, left + thick, bottom - thick, argb);
        fill(right - thick, top + thick, right, bottom - thick, argb);
    }

    /** A line of text that begins at {@code x} and has its middle at {@code middle}. */
    public void text(Glyphs glyphs, String text, double x, int middle, int argb) {
        int top = middle - glyphs.middle();
        if (!Glyphs.isRow(text)) {
            glyph(glyphs.whole(text), (int) Math.round(x), top, argb);
            return;
        }
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            Glyphs.Glyph glyph = glyphs.of(text.charAt(i));
            glyph(glyph, (int) Math.round(at), top, argb);
            at += glyph.advance();
        }
    }

    private void glyph(Glyphs.Glyph glyph, int x, int y, int argb) {
        int left = x + glyph.left();
        int top = y + glyph.top();
        byte[] covered = glyph.covered();
        int wide = glyph.width();
        int x0 = Math.max(0, -left);
        int x1 = Math.min(wide, width - left);
        int y0 = Math.max(0, -top);
        int y1 = Math.min(glyph.height(), height - top);
        for (int row = y0; row < y1; row++) {
            int from = row * wide;
            int to = (top + row) * width + left;
            for (int column = x0; column < x1; column++) {
                int share = covered[from + column] & OPAQUE;
                if (share != 0) {
                    pixels[to + column] = mixed(pixels[to + column], argb, share);
                }
            }
        }
    }

    private void blend(int x, int y, int argb, int share) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = mixed(pixels[y * width + x], argb, share);
        }
    }

    /** What is below and so many 255ths of an opaque colour over it; two channels are counted in one number. */
    private static int mixed(int below, int over, int share) {
        int of = share + (share >> 7);
        int rest = 256 - of;
        int even = ((below & 0xFF00FF) * rest + (over & 0xFF00FF) * of) >>> 8 & 0xFF00FF;
        int odd = ((below >>> 8 & 0xFF00FF) * rest + (over >>> 8 & 0xFF00FF) * of) & 0xFF00FF00;
        return even | odd;
    }
}
