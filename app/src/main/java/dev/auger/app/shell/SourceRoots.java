package dev.auger.app.shell;

import dev.auger.app.prefs.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where source may lie: what the user added, and a source folder right beside the evidence. */
final class SourceRoots {

    private static final List<String> NAMES = List.of("src", "source", "sources");

    private final Preferences preferences;

    SourceRoots(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Folders named {@code src} beside files or beside their folder; never more than one level up. */
    List<Path> near(List<Path> files) {
        Set<Path> roots = new LinkedHashSet<>(preferences.sourceFolders());
        for (Path file : files) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            for (int level = 0; level < 2 && folder != null; level++, folder = folder.getParent()) {
                for (String name : NAMES) {
                    if (Files.isDirectory(folder.resolve(name))) {
                        roots.add(folder.resolve(name));
                    }
                }
            }
        }
        return List.copyOf(roots);
    }
}
