package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.themes.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program without a mouse: from the start page through the five layers, the guide, the palette and the sheet of keys. Wherever
 * the keyboard is, it can be seen to be there, it has a name, and it stands within the window.
 */
@Tag("ui")
class KeyboardWalkTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    /** More stops than any page has. */
    private static final int MANY = 120;

    /** A ring may stand this far outside of what it is around. */
    private static final double RING = 6;

    /** Pixels that a focus changes at least: a field's edge, a caret's height. */
    private static final int SEEN = 20;

    /** A key that does not move the keyboard within this time does not move it. */
    private static final int LEAVES_MILLIS = 500;

    @TempDir
    static Path folder;

    private MainWindow window;
    private Scene scene;
    private final List<String> wrong = new ArrayList<>();

    /** Kinds of controls whose ring has been looked at. */
    private final Set<String> ringed = new LinkedHashSet<>();

    @Override
    public void start(Stage stage) {
        window = new MainWindow(Preferences.load(folder), new Bundles(Locale.ENGLISH), null);
        window.look().set(window.look().get().withTheme(Theme.DARK).withStill(true));
        scene = new Scene(window.root(), 1440, 900);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    @Test
    void everyPlaceIsReachedByKeysAlone() throws Exception {
        walk("start");

        interact(() -> window.openSample(SampleCase.in(SAMPLE).orElseThrow()));
        until(() -> window.isSettled() && !window.findings().isEmpty());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> window.context().selection().get().code() != null && window.isSettled());
        for (Layer layer : Layer.values()) {
            leaveText();
            type(KeyCode.getKeyCode(String.valueOf(layer.number())));
            until(() -> window.context().layer().get() == layer && window.isSettled());
            walk(layer.id());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void overlaysTakeTheKeyboardAndGiveItBack() throws Exception {
        interact(() -> window.openSample(SampleCase.in(SAMPLE).orElseThrow()));
        until(() -> window.isSettled() && !window.findings().isEmpty());
        type(KeyCode.DIGIT1);
        type(KeyCode.TAB);
        Node before = focus();

        push(KeyCode.CONTROL, KeyCode.K);
        check("palette");
        assertThat(focus()).isInstanceOf(TextInputControl.class);
        type(KeyCode.DOWN);
        check("palette, a row down");
        type(KeyCode.ESCAPE);
        assertThat(focus()).as("after the palette").isSameAs(before);

        write("?");
        check("keys");
        walk("keys");
        type(KeyCode.ESCAPE);
        assertThat(focus()).as("after the keys").isSameAs(before);

        push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window.wizard().isShowing() && window.isSettled());
        walk("guide");
        type(KeyCode.ESCAPE);
        until(() -> !window.wizard().isShowing());
        check("after the guide");

        push(KeyCode.CONTROL, KeyCode.B);
        walk("drawer folded");
        push(KeyCode.CONTROL, KeyCode.B);
        walk("drawer open");
        assertThat(wrong).isEmpty();
    }

    private void leaveText() {
        if (focus() instanceof TextInputControl) {
            type(KeyCode.ESCAPE);
        }
    }

    /** Tab until it comes round. */
    private void walk(String where) {
        Set<Node> seen = new LinkedHashSet<>();
        Node first = null;
        for (int i = 0; i < MANY; i++) {
            Node from = focus();
            Node now = after(from, KeyCode.TAB);
            if (now == from) {
                // A text area keeps Tab for itself; Ctrl+Tab leads out of it.
                now = after(from, KeyCode.CONTROL, KeyCode.TAB);
            }
            if (now == null || now == first) {
                break;
            }
            if (first == null) {
                first = now;
            }
            if (!seen.add(now)) {
                wrong.add(where + ": Tab goes round without coming back, at " + name(now));
                break;
            }
            check(where);
            if (i > 0 && ringed.add(name(now))) {
                ring(where, now);
            }
        }
        if (seen.size() < 2) {
            wrong.add(where + ": Tab finds only "
                    + seen.stream().map(KeyboardWalkTest::name).toList());
        }
    }

    /**
     * Where the keyboard is after keys, which are pressed without the rests that TestFX takes between two of them: there are a
     * thousand. A display sends them in its own time, so the keyboard is looked for until it has left.
     */
    private Node after(Node from, KeyCode... keys) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Robot robot = new Robot();
            List<KeyCode> pressed = List.of(keys);
            pressed.forEach(robot::keyPress);
            pressed.reversed().forEach(robot::keyRelease);
        });
        try {
            WaitForAsyncUtils.waitFor(LEAVES_MILLIS, TimeUnit.MILLISECONDS, () -> focus() != from);
        } catch (TimeoutException stays) {
            return from;
        }
        return focus();
    }

    /** Where the keyboard is now can be seen and has a name. */
    private void check(String where) {
        Node node = focus();
        if (node == null) {
            wrong.add(where + ": the keyboard is nowhere");
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                wrong.add(where + ": invisible " + name(node));
                return;
            }
        }
        if (at.getWidth() < 1
                || at.getMaxX() <= 0
                || at.getMaxY() <= 0
                || at.getMinX() >= scene.getWidth()
                || at.getMinY() >= scene.getHeight()) {
            wrong.add(where + ": outside of the window " + name(node) + " " + at);
        }
        Object text = ask(node, AccessibleAttribute.TEXT);
        if (!(text instanceof String words) || words.isBlank()) {
            wrong.add(where + ": without a name " + name(node));
        }
    }

    private static Object ask(Node node, AccessibleAttribute attribute) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.queryAccessibleAttribute(attribute));
    }

    /** The picture around a node changes when the keyboard comes to it. */
    private void ring(String where, Node node) {
        WritableImage with = picture();
        Node before = after(node, KeyCode.SHIFT, KeyCode.TAB);
        WritableImage without = picture();
        if (node.equals(before) || !node.equals(after(before, KeyCode.TAB))) {
            wrong.add(where + ": Shift+Tab and Tab do not lead back to " + name(node));
            interact(node::requestFocus);
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        int x0 = (int) Math.max(0, at.getMinX() - RING);
        int y0 = (int) Math.max(0, at.getMinY() - RING);
        int x1 = (int) Math.min(with.getWidth(), at.getMaxX() + RING);
        int y1 = (int) Math.min(with.getHeight(), at.getMaxY() + RING);
        PixelReader a = with.getPixelReader();
        PixelReader b = without.getPixelReader();
        int different = 0;
        for (int y = y0; y < y1 && different < SEEN; y++) {
            for (int x = x0; x < x1; x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    different++;
                }
            }
        }
        if (different < SEEN) {
            wrong.add(where + ": no ring around " + name(node) + " at " + new Rectangle2D(x0, y0, x1 - x0, y1 - y0));
        }
    }

    private WritableImage picture() {
        // Some rings come a pulse after the keyboard.
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> scene.snapshot(null));
    }

    private Node focus() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.getFocusOwner());
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
