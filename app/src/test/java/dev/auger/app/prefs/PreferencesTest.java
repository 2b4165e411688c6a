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
    void aFolderInItsPlaceIsSetAsideToo() throws IOException {
        Files.createDirectories(folder.resolve("preferences.json/x"));
        Preferences preferences = Preferences.load(folder);
        assertThat(preferences.aside()).isEqualTo(folder.resolve("preferences.broken.json"));
        assertThat(preferences.isUnkept()).isFalse();
        preferences.setTheme("light");
        assertThat(Preferences.load(folder).theme()).isEqualTo("light");
    }

    @Test
    void whatCannotBeWrittenIsKnownAndLeavesNothingBeside() throws IOException {
        Preferences preferences = Preferences.load(folder);
        Files.createDirectories(folder.resolve("preferences.json/x"));
        preferences.setTheme("light");
        assertThat(preferences.isUnkept()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        Files.createDirectories(folder.resolve("preferences.broken.json/y"));
        Preferences next = Preferences.load(folder);
        assertThat(next.aside()).isNull();
        assertThat(next.isUnkept()).isTrue();
    }

    @Test
    void whatIsNoPathIsNoSourceFolder() throws IOException {
        Files.writeString(
                folder.resolve("preferences.json"), "{\"sourceFolders\": [\"/a\\u0000b\", \"\", 7, \"/src\"]}");
        assertThat(Preferences.load(folder).sourceFolders()).containsExactly(Path.of("/src"));
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

    @Test
    void foldersForStateAndDataFollowTheSystemToo() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", "/home/u");
        assertThat(UserFolders.of(Map.of(), linux).state()).isEqualTo(Path.of("/home/u/.local/state/auger"));
        assertThat(UserFolders.of(Map.of("XDG_DATA_HOME", "/d"), linux).data()).isEqualTo(Path.of("/d/auger"));
        assertThat(UserFolders.of(Map.of("XDG_STATE_HOME", "relative"), linux).state())
                .isEqualTo(Path.of("/home/u/.local/state/auger"));
    }

    @Test
    void theCacheIsWhereTheUserWantsItAndCanBeCleared() throws IOException {
        UserFolders folders =
                new UserFolders(folder.resolve("c"), folder.resolve("k"), folder.resolve("s"), folder.resolve("d"));
        assertThat(CacheChoice.load(folders)).isEqualTo(new CacheChoice(folders.cache(), CacheChoice.USUAL_GIB));
        CacheChoice choice = new CacheChoice(folder.resolve("elsewhere"), 5);
        choice.save(folders);
        assertThat(CacheChoice.load(folders)).isEqualTo(choice);
        Path indexes = Files.createDirectories(folder.resolve("elsewhere/indexes"));
        Files.write(indexes.resolve("0123456789abcdef0123456789abcdef.columns"), new byte[100]);
        Files.write(indexes.resolve("draft-1-2.tmp"), new byte[10]);
        assertThat(choice.bytes()).isEqualTo(110);
        choice.clear();
        assertThat(choice.bytes()).isEqualTo(10);
        Files.write(folder.resolve("c/cache.properties"), new byte[] {'g', 'i', 'b', '=', '\\', 'u', 'z'});
        assertThat(CacheChoice.load(folders).gib()).isEqualTo(CacheChoice.USUAL_GIB);
    }

    @Test
    void aBrokenFileIsToldOfAndSourcesCanBeTakenAway() throws IOException {
        Files.writeString(folder.resolve("preferences.json"), "[1");
        Preferences preferences = Preferences.load(folder);
        assertThat(preferences.aside()).isEqualTo(folder.resolve("preferences.broken.json"));
        preferences.addSourceFolder(Path.of("/src/a"));
        preferences.removeSourceFolder(Path.of("/src/a"));
        assertThat(Preferences.load(folder).sourceFolders()).isEmpty();
        assertThat(Preferences.load(folder).aside()).isNull();
    }
}
