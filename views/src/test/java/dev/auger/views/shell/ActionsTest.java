package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {

    private final Samples samples = new Samples(TestTexts.english());

    @Test
    void twoActionsCannotShareAKey() {
        assertThatThrownBy(() -> new Actions(List.of(
                        samples.action("open", "folder", "Shortcut+O"), samples.action("save", "save", "Shortcut+O"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open")
                .hasMessageContaining("save");
    }

    @Test
    void aViewsOwnKeyMayRepeatOne() {
        Actions actions = new Actions(List.of(
                samples.action("investigate", "compass", "I"),
                Action.listed("invert", Action.Group.FLAME, "keys.invert", "I")));

        assertThat(actions.in(Action.Group.FLAME)).hasSize(1);
        assertThat(actions.find("invert")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"I, true", "Shift+N, true", "Ctrl+K, false", "F4, false", "Esc, false", "Alt+Left, false", "'?', true"})
    void plainKeysAreThoseThatCouldBeText(String keys, boolean plain) {
        assertThat(Actions.isPlain(KeyCombination.valueOf(keys))).isEqualTo(plain);
    }

    @Test
    void keysRunTheirActionExceptLettersInATextField() {
        Toolkit.run(() -> {
            TextField field = new TextField();
            StackPane other = new StackPane();
            other.setFocusTraversable(true);
            StackPane root = new StackPane(other, field);
            Scene scene = new Scene(root, 200, 100);
            new Actions(List.of(
                            samples.action("investigate", "compass", "I"),
                            samples.action("palette", "search", "Ctrl+K"),
                            samples.action("help", "help-circle", "'?'")))
                    .install(scene);

            other.requestFocus();
            press(scene, KeyCode.I, false);
            type(scene, "?");
            field.requestFocus();
            press(scene, KeyCode.I, false);
            type(scene, "?");
            press(scene, KeyCode.K, true);

            assertThat(samples.log.toString()).isEqualTo("investigate help palette ");
        });
    }

    @Test
    void aDisabledActionLeavesItsKey() {
        Toolkit.run(() -> {
            StackPane root = new StackPane();
            Scene scene = new Scene(root, 200, 100);
            Action never = samples.action("save", "save", "Ctrl+S").when(() -> false);
            new Actions(List.of(never)).install(scene);

            press(scene, KeyCode.S, true);

            assertThat(samples.log.toString()).isEmpty();
        });
    }

    private static void press(Scene scene, KeyCode code, boolean control) {
        fire(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, false, false));
    }

    private static void type(Scene scene, String character) {
        fire(scene, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void fire(Scene scene, KeyEvent event) {
        javafx.event.Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(), event);
    }
}
