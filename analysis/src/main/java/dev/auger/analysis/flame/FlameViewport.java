package dev.auger.analysis.flame;

/**
 * The part of a flame graph that is looked at.
 *
 * @param from left edge as a fraction of the whole width, 0 to 1
 * @param to right edge, more than {@code from}
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param pitch height of a row with its gap in pixels
 * @param scroll pixels scrolled away from the root
 * @param icicle root on top; otherwise at the bottom
 */
public record FlameViewport(
        double from, double to, double width, double height, double pitch, double scroll, boolean icicle) {

    /** Narrowest zoom: beyond it doubles no longer tell neighbouring samples of a large recording apart. */
    public static final double MIN_SPAN = 1e-9;

    public double span() {
        return to - from;
    }

    /** x in pixels of a fraction of the whole. */
    public double x(double fraction) {
        return (fraction - from) / span() * width;
    }

    /** The fraction of the whole at a pixel. */
    public double fraction(double x) {
        return from + x / width * span();
    }

    /** Upper edge of a row in pixels; row 0 is the root. */
    public double y(int row) {
        return icicle ? row * pitch - scroll : height - (row + 1) * pitch + scroll;
    }

    /** The row at a pixel; may be negative or beyond the deepest. */
    public int row(double y) {
        return (int) Math.floor(icicle ? (y + scroll) / pitch : (height - y + scroll) / pitch);
    }

    /** The largest useful scroll for a tree of {@code rows} rows. */
    public double maxScroll(int rows) {
        return Math.max(0, rows * pitch - height);
    }

    public FlameViewport scrolled(double newScroll, int rows) {
        return new FlameViewport(from, to, width, height, pitch, Math.clamp(newScroll, 0, maxScroll(rows)), icicle);
    }

    public FlameViewport sized(double newWidth, double newHeight, int rows) {
        return new FlameViewport(from, to, newWidth, newHeight, pitch, scroll, icicle).scrolled(scroll, rows);
    }

    /** Another horizontal range, kept inside 0 to 1 and not narrower than {@link #MIN_SPAN}. */
    public FlameViewport over(double newFrom, double newTo) {
        double span = Math.clamp(newTo - newFrom, MIN_SPAN, 1);
        double start = Math.clamp(newFrom, 0, 1 - span);
        return new FlameViewport(start, start + span, width, height, pitch, scroll, icicle);
    }

    /** Zooms about a point that stays where it is; a factor above 1 comes closer. */
    public FlameViewport zoomed(double factor, double x) {
        double centre = fraction(x);
        double span = Math.clamp(span() / factor, MIN_SPAN, 1);
        double left = centre - x / width * span;
        return over(left, left + span);
    }

    /** Moves by a part of what is visible; positive looks further right. */
    public FlameViewport panned(double part) {
        return over(from + part * span(), to + part * span());
    }
}
