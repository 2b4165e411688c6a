package dev.auger.app.shell;

import dev.auger.app.prefs.WindowState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Puts the window where it was, and remembers where it is. While it is maximised, the place it would go back to counts. */
final class WindowKeeper {

    /** So far a window manager may put a window beside where it was asked to, for its frame. */
    private static final double FRAME = 30;

    private final Stage stage;
    private final Path state;
    private Rectangle2D free = Rectangle2D.EMPTY;
    private Rectangle2D wanted = Rectangle2D.EMPTY;

    WindowKeeper(Stage stage, Path state) {
        this.stage = stage;
        this.state = state;
    }

    /** Before the stage is shown. */
    Optional<WindowState> restore() {
        Optional<WindowState> kept = WindowState.load(state);
        kept.ifPresent(was -> {
            Rectangle2D place = WindowPlace.fit(WindowPlace.of(was), screens());
            free = place;
            wanted = was.maximised() ? Rectangle2D.EMPTY : place;
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
            stage.setMaximized(was.maximised());
        });
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(p -> p.addListener((o, old, now) -> moved()));
        return kept;
    }

    /** Once it is shown: a window manager that was busy then may have missed where the window was to be. */
    void settle() {
        moved();
        boolean elsewhere =
                Math.abs(stage.getX() - wanted.getMinX()) > FRAME || Math.abs(stage.getY() - wanted.getMinY()) > FRAME;
        if (wanted.getWidth() > 0 && elsewhere) {
            stage.setX(wanted.getMinX());
            stage.setY(wanted.getMinY());
        } else {
            onScreen();
        }
    }

    /** A frame that nobody counted on may have pushed the title over the edge, where it cannot be taken hold of. */
    private void onScreen() {
        if (stage.isMaximized() || stage.isFullScreen()) {
            return;
        }
        Rectangle2D now = bounds(stage);
        Rectangle2D place = WindowPlace.fit(now, screens());
        if (place.getMinX() != now.getMinX() || place.getMinY() != now.getMinY()) {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
        }
    }

    private void moved() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            Rectangle2D now = bounds(stage);
            if (now.getWidth() > 0 && now.getHeight() > 0) {
                free = now;
            }
        }
    }

    private static Rectangle2D bounds(Window window) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(s -> !s.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /** @param rail and drawer widths in design pixels */
    void save(double rail, double drawer) {
        if (free.getWidth() > 0) {
            new WindowState(
                            free.getMinX(),
                            free.getMinY(),
                            free.getWidth(),
                            free.getHeight(),
                            stage.isMaximized(),
                            rail,
                            drawer)
                    .save(state);
        }
    }
}
