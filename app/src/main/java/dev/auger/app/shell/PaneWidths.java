package dev.auger.app.shell;

import dev.auger.views.shell.ShellLayout;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How wide rail and drawer are, in design pixels: the same in every case, and in the next run. 0 for the usual. */
final class PaneWidths {

    private final DoubleProperty rail = new SimpleDoubleProperty(this, "rail");
    private final DoubleProperty drawer = new SimpleDoubleProperty(this, "drawer");

    void set(double railWidth, double drawerWidth) {
        rail.set(railWidth);
        drawer.set(drawerWidth);
    }

    double rail() {
        return rail.get();
    }

    double drawer() {
        return drawer.get();
    }

    /** Gives a new case's window the widths, and keeps what the user makes of them. */
    void tie(ShellLayout layout) {
        tie(layout.railWidthProperty(), rail);
        tie(layout.drawerWidthProperty(), drawer);
    }

    /** Bound both ways, and weakly: a closed case's window is not held by this. */
    private static void tie(DoubleProperty shown, DoubleProperty kept) {
        if (kept.get() <= 0) {
            kept.set(shown.get());
        }
        shown.bindBidirectional(kept);
    }
}
