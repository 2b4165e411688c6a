package dev.auger.importers.mat;

import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An installation of Eclipse MAT, recognised by its plug-ins.
 *
 * @param home folder that holds {@code plugins}
 * @param framework jar of its OSGi framework
 * @param version of its programming interface: {@code 1.15.0.20231206}
 */
public record MatInstallation(Path home, Path framework, String version) {

    private static final String API = "org.eclipse.mat.api_";
    private static final String FRAMEWORK = "org.eclipse.osgi_";

    /** What the parser needs of it. */
    private static final List<String> NEEDED = List.of(
            FRAMEWORK, API, "org.eclipse.mat.parser_", "org.eclipse.mat.hprof_", "org.eclipse.equinox.registry_");

    /** Where {@code plugins} may lie below the folder a user knows: there, or inside of a macOS application. */
    private static final List<String> WITHIN =
            List.of("", "mat", "Contents/Eclipse", "mat.app/Contents/Eclipse", "MemoryAnalyzer.app/Contents/Eclipse");

    /**
     * Looks at a folder.
     *
     * @throws OpinionFailure if it is no installation; says what is missing
     */
    public static MatInstallation at(Path folder) throws OpinionFailure {
        for (String within : WITHIN) {
            Path home = folder.resolve(within).toAbsolutePath().normalize();
            if (Files.isDirectory(home.resolve("plugins"))) {
                return of(folder, home);
            }
        }
        throw refused(folder, "it has no folder \"plugins\"", "plugins");
    }

    private static MatInstallation of(Path folder, Path home) throws OpinionFailure {
        Path framework = null;
        String version = "";
        for (String plugin : NEEDED) {
            Path found = newest(folder, home, plugin);
            if (plugin.equals(FRAMEWORK)) {
                framework = found;
            } else if (plugin.equals(API)) {
                version = String.valueOf(found.getFileName())
                        .substring(API.length())
                        .replaceFirst("\\.jar$", "");
            }
        }
        if (framework == null) {
            throw refused(folder, "its framework is missing", FRAMEWORK);
        }
        return new MatInstallation(home, framework, version);
    }

    private static Path newest(Path folder, Path home, String plugin) throws OpinionFailure {
        try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(plugin))
                    .max(Path::compareTo)
                    .orElseThrow(() -> refused(folder, "the plug-in " + plugin + "… is missing", plugin + "…"));
        } catch (IOException e) {
            throw refused(folder, "its plug-ins cannot be listed", "plugins");
        }
    }

    private static OpinionFailure refused(Path folder, String why, String missing) {
        String name = String.valueOf(folder.getFileName());
        return new OpinionFailure(
                Tool.MAT, Reason.NO_INSTALLATION, name + " is no installation of Eclipse MAT: " + why, name, missing);
    }
}
