package dev.auger.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Shortcut+K, Ctrl K",
        "Shortcut+Shift+Z, Ctrl Shift Z",
        "Alt+Left, Alt \u2190",
        "Esc, Esc",
        "F4, F4",
        "'\"?\"', ?",
        "1, 1",
        "Shortcut+Plus, Ctrl +",
        "[, [",
        "Space, Space",
        "Shortcut+Enter, Ctrl Enter"
    })
    void keysAreWrittenAsOnTheKeyboard(String keys, String caps) {
        KeyCombination combination = KeyCombination.valueOf(keys.replace('"', '\''));

        assertThat(String.join(" ", KeyNames.of(combination, false))).isEqualTo(caps);
    }

    @Test
    void onMacOsTheyAreWrittenByTheirSigns() {
        assertThat(KeyNames.of(KeyCombination.valueOf("Shortcut+Shift+Z"), true))
                .containsExactly("\u2318", "\u21E7", "Z");
    }
}
