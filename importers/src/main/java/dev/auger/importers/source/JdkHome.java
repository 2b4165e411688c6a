package dev.auger.importers.source;

import dev.auger.model.source.JdkRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JDK on disk.
 *
 * @param version as its {@code release} file has it, {@code 25.0.1}; empty if it has none
 * @param sources its {@code src.zip}, or null if it was installed without
 * @param image whether it has class files in {@code lib/modules}
 */
record JdkHome(Path home, String version, @Nullable Path sources, boolean image) {

    private static final long LARGEST_RELEASE = 1 << 16;

    /** Looks whether a folder is one. */
    static Optional<JdkHome> of(Path home) {
        Path modules = home.resolve("lib").resolve("modules");
        boolean image = Files.isRegularFile(modules);
        Path sources = null;
        for (String at : new String[] {"lib/src.zip", "src.zip"}) {
            if (sources == null && Files.isRegularFile(home.resolve(at))) {
                sources = home.resolve(at);
            }
        }
        boolean released = Files.isRegularFile(home.resolve("release"));
        return image || sources != null && released
                ? Optional.of(new JdkHome(home, version(home.resolve("release")), sources, image))
                : Optional.empty();
    }

    /** The JDK that runs this, or the one {@code JAVA_HOME} names if only that one has sources. */
    static List<JdkHome> ofThisMachine() {
        List<JdkHome> found = new ArrayList<>();
        String other = System.getenv("JAVA_HOME");
        of(Path.of(System.getProperty("java.home", ""))).ifPresent(found::add);
        if (other != null && !other.isBlank() && found.stream().noneMatch(j -> j.sources != null)) {
            try {
                of(Path.of(other)).ifPresent(found::add);
            } catch (InvalidPathException e) {
                return found;
            }
        }
        return found;
    }

    /** Its release; a {@code release} file that has the feature alone means the first of it. */
    Optional<JdkRelease> release() {
        return JdkRelease.of(version.matches("\\d{1,2}") ? version + ".0" : version);
    }

    private static String version(Path release) {
        try {
            if (Files.isRegularFile(release) && Files.size(release) <= LARGEST_RELEASE) {
                for (String line : Files.readString(release).lines().toList()) {
                    if (line.startsWith("JAVA_VERSION=")) {
                        return line.substring(13).replace("\"", "").strip();
                    }
                }
            }
        } catch (IOException e) {
            // Its version is not known then.
            return "";
        }
        return "";
    }

    /** What it is called in locations. */
    String shown() {
        return version.isEmpty() ? String.valueOf(home.getFileName()) : "JDK " + version;
    }
}
