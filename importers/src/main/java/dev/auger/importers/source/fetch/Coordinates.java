package dev.auger.importers.source.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What Maven calls a library. Only words of Maven's grammar ({@code [A-Za-z0-9_.-]+}) that do not begin like an option can be one, so
 * that they can become an argument of a command.
 */
public record Coordinates(String group, String artifact, String version) {

    private static final int LONGEST = 200;
    private static final int LARGEST = 1 << 16;

    /** Entries that are looked at; larger jars hold many libraries. */
    private static final int MOST_ENTRIES = 200_000;

    /** @throws IllegalArgumentException for what is none; {@link #of} answers instead */
    public Coordinates {
        if (!isWord(group) || !isWord(artifact) || !isWord(version)) {
            throw new IllegalArgumentException("no coordinates");
        }
    }

    public static Optional<Coordinates> of(String group, String artifact, String version) {
        return isWord(group) && isWord(artifact) && isWord(version)
                ? Optional.of(new Coordinates(group, artifact, version))
                : Optional.empty();
    }

    private static boolean isWord(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.startsWith("-") || text.startsWith(".")) {
            return false;
        }
        return !text.contains("..")
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '_'
                                || c == '.'
                                || c == '-');
    }

    /**
     * Those of a jar: what its {@code META-INF/maven/GROUP/ARTIFACT/pom.properties} says if it has just one, or has one for the artifact
     * the jar is named for; else its place in a repository of Maven or in Gradle's cache.
     */
    public static Optional<Coordinates> ofJar(Path jar) {
        String name = String.valueOf(jar.getFileName());
        List<Coordinates> said = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int left = MOST_ENTRIES; left > 0 && entries.hasMoreElements(); left--) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("META-INF/maven/")
                        && entry.getName().endsWith("/pom.properties")) {
                    read(zip, entry).ifPresent(said::add);
                }
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
        // A jar that others were shaded into has theirs, too.
        Optional<Coordinates> named = said.stream()
                .filter(c -> name.equals(c.artifact + '-' + c.version + ".jar") || name.equals(c.artifact + ".jar"))
                .findFirst();
        return named.or(() -> ofPlace(jar))
                .or(() -> said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty());
    }

    private static Optional<Coordinates> read(ZipFile zip, ZipEntry entry) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST);
            properties.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
        return of(
                properties.getProperty("groupId", ""),
                properties.getProperty("artifactId", ""),
                properties.getProperty("version", ""));
    }

    /** {@code repository/GROUP…/ARTIFACT/VERSION/x.jar} or {@code files-2.1/GROUP/ARTIFACT/VERSION/HASH/x.jar}. */
    private static Optional<Coordinates> ofPlace(Path jar) {
        List<String> parts = new ArrayList<>();
        jar.toAbsolutePath().normalize().forEach(part -> parts.add(part.toString()));
        int gradle = parts.lastIndexOf("files-2.1");
        if (gradle >= 0) {
            return parts.size() == gradle + 6
                    ? of(parts.get(gradle + 1), parts.get(gradle + 2), parts.get(gradle + 3))
                    : Optional.empty();
        }
        int maven = parts.lastIndexOf("repository");
        int size = parts.size();
        return maven >= 0 && size >= maven + 5
                ? of(String.join(".", parts.subList(maven + 1, size - 3)), parts.get(size - 3), parts.get(size - 2))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return group + ':' + artifact + ':' + version;
    }
}
