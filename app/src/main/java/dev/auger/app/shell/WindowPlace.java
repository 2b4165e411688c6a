package dev.auger.app.shell;

import dev.auger.app.prefs.WindowState;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window goes: where it was, as far as the monitors of today have that place. A pure function. */
final class WindowPlace {

    /** So much of the title has to be on a monitor for the window to be taken hold of. */
    private static final double GRIP = 120;

    private static final double TITLE = 24;

    private WindowPlace() {}

    /**
     * @param was where it was, or where it would be
     * @param screens the usable part of each monitor, the primary one first
     * @return no larger than its monitor, and wholly on it unless it was across two
     */
    static Rectangle2D fit(Rectangle2D was, List<Rectangle2D> screens) {
        Rectangle2D home = screens.stream()
                .max(Comparator.comparingDouble(s -> area(was, s)))
                .filter(s -> area(was, s) > 0)
                .orElse(screens.getFirst());
        double width = Math.min(was.getWidth(), home.getWidth());
        double height = Math.min(was.getHeight(), home.getHeight());
        boolean held = screens.stream().anyMatch(s -> isHeld(was, s));
        if (held && width == was.getWidth() && height == was.getHeight()) {
            return was;
        }
        double x = Math.clamp(was.getMinX(), home.getMinX(), home.getMaxX() - width);
        double y = Math.clamp(was.getMinY(), home.getMinY(), home.getMaxY() - height);
        return new Rectangle2D(x, y, width, height);
    }

    static Rectangle2D of(WindowState state) {
        return new Rectangle2D(state.x(), state.y(), state.width(), state.height());
    }

    private static boolean isHeld(Rectangle2D window, Rectangle2D screen) {
        double across = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
        return across >= GRIP && window.getMinY() >= screen.getMinY() && window.getMinY() <= screen.getMaxY() - TITLE;
    }

    private static double area(Rectangle2D a, Rectangle2D b) {
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
