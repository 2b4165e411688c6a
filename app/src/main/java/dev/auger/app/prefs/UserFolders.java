package dev.auger.app.prefs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's files go, by each system's convention: XDG base directories on Linux, Application Support on macOS, AppData
 * on Windows.
 *
 * @param config what the user has set
 * @param cache what can be made again
 * @param state what is worth keeping between two runs and nobody would miss: logs, reports of crashes, where the window was
 * @param data what the program was told to make: evidence it recorded
 */
public record UserFolders(Path config, Path cache, Path state, Path data) {

    /** Of this process. */
    public static UserFolders here() {
        return of(System.getenv(), System.getProperties());
    }

    public static UserFolders of(Map<String, String> environment, Properties system) {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (os.contains("win")) {
            Path roaming = path(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Auger");
            return new UserFolders(
                    roaming.resolve("Auger"), local.resolve("cache"), local.resolve("state"), local.resolve("data"));
        }
        if (os.contains("mac")) {
            Path support = home.resolve("Library/Application Support/Auger");
            return new UserFolders(
                    support,
                    home.resolve("Library/Caches/Auger"),
                    home.resolve("Library/Logs/Auger"),
                    support.resolve("data"));
        }
        return new UserFolders(
                path(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("auger"),
                path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("auger"),
                path(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("auger"),
                path(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("auger"));
    }

    /** What java is told on top, above all how much memory it may use. A file of the user's, which need not be there. */
    public Path options() {
        return config.resolve("auger.options");
    }

    /** By the standard a relative path in the environment does not count. */
    private static Path path(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
