package dev.auger.app.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    Path folder;

    @Test
    void choicesSurviveARestart() {
        Preferences first = Preferences.load(folder);
        first.setTheme("dark");
        first.setLanguage("zh-CN");
        first.setStill(true);
        first.setColourBlind(true);
        first.setSecondOpinion(false);
        first.remember(new Preferences.Recent("a", List.of("/x/a.jfr"), 5, List.of("stack"), 9));
        first.remember(new Preferences.Recent("b", List.of("/x/b.jfr"), 6, List.of(), 1));
        first.remember(new Preferences.Recent("a again", List.of("/x/a.jfr"), 7, List.of("stack"), 9));

        Preferences second = Preferences.load(folder);
        assertThat(second.theme()).isEqualTo("dark");
        assertThat(second.language()).isEqualTo("zh-CN");
        assertThat(second.still()).isTrue();
        assertThat(second.colourBlind()).isTrue();
        assertThat(second.secondOpinion()).isFalse();
        assertThat(second.recent()).extracting(Preferences.Recent::name).containsExactly("a again", "b");
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), "{\"theme\": ");
        Preferences preferences = Preferences.load(folder);
        assertThat(preferences.theme()).isEqualTo("system");
        assertThat(preferences.secondOpinion()).isTrue();
        assertThat(folder.resolve("preferences.broken.json")).exists();
        preferences.setTheme("light");
        assertThat(Preferences.load(folder).theme()).isEqualTo("light");
    }

    @Test
    void foldersFollowTheSystem() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", "/home/u");
        assertThat(UserFolders.of(Map.of(), linux).config()).isEqualTo(Path.of("/home/u/.config/auger"));
        assertThat(UserFolders.of(Map.of("XDG_CACHE_HOME", "/c"), linux).cache())
                .isEqualTo(Path.of("/c/auger"));
    }
}
