package dev.auger.app.prefs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's files go, by each system's convention: XDG base directories on Linux, Application Support on macOS, AppData
 * on Windows.
 */
public record UserFolders(Path config, Path cache) {

    public static UserFolders of(Map<String, String> environment, Properties system) {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (os.contains("win")) {
            Path roaming = path(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new UserFolders(roaming.resolve("Auger"), local.resolve("Auger/cache"));
        }
        if (os.contains("mac")) {
            return new UserFolders(
                    home.resolve("Library/Application Support/Auger"), home.resolve("Library/Caches/Auger"));
        }
        return new UserFolders(
                path(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("auger"),
                path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("auger"));
    }

    private static Path path(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
