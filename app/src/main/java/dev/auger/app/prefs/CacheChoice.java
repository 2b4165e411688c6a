package dev.auger.app.prefs;

import dev.auger.app.files.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where what can be made again is kept, and how much of it. It has a small file of its own, {@code cache.properties}, beside the
 * preferences: every command reads it, and must not wait for a document to be parsed.
 *
 * @param folder indexes go into {@code indexes} in it, columns that are too large for memory into {@code scratch}
 * @param gib what all indexes may take; the one not used for longest goes first
 */
public record CacheChoice(Path folder, int gib) {

    public static final int USUAL_GIB = 20;
    public static final int MOST_GIB = 4_096;

    private static final String NAME = "cache.properties";
    private static final String FOLDER = "folder";
    private static final String GIB = "gib";
    /** What the store calls an entry; its drafts and everything else stay. */
    private static final String ENTRY = "[0-9a-f]{32}\\..+";

    public CacheChoice {
        gib = Math.clamp(gib, 1, MOST_GIB);
    }

    /** What the user chose; what cannot be understood is as if it were not there. */
    public static CacheChoice load(UserFolders folders) {
        Properties said = new Properties();
        Path file = folders.config().resolve(NAME);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                said.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(CacheChoice.class.getName())
                        .log(System.Logger.Level.WARNING, "not understood: " + file, e);
            }
        }
        String gib = said.getProperty(GIB, "");
        return new CacheChoice(
                folder(said.getProperty(FOLDER, ""), folders.cache()),
                gib.matches("\\d{1,5}") ? Integer.parseInt(gib) : USUAL_GIB);
    }

    private static Path folder(String said, Path otherwise) {
        try {
            Path path = Path.of(said);
            return !said.isBlank() && path.isAbsolute() ? path : otherwise;
        } catch (java.nio.file.InvalidPathException e) {
            return otherwise;
        }
    }

    /** Keeps the choice; says whether it is kept. */
    public boolean save(UserFolders folders) {
        Properties said = new Properties();
        if (!folder.equals(folders.cache())) {
            said.setProperty(FOLDER, folder.toString());
        }
        said.setProperty(GIB, Integer.toString(gib));
        try {
            StringWriter text = new StringWriter();
            said.store(text, null);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            WholeFile.writeWithFolder(folders.config().resolve(NAME), out -> out.write(bytes));
            return true;
        } catch (IOException e) {
            System.getLogger(CacheChoice.class.getName()).log(System.Logger.Level.WARNING, "not written: " + NAME, e);
            return false;
        }
    }

    Path indexes() {
        return folder.resolve("indexes");
    }

    long mostBytes() {
        return (long) gib << 30;
    }

    /** Bytes all indexes take. */
    public long bytes() {
        try (Stream<Path> files = Files.isDirectory(indexes()) ? Files.list(indexes()) : Stream.empty()) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /**
     * Deletes every index. Those of open dumps go on to be used: the system keeps a mapped file until it is let go, or, on
     * Windows, does not let it be deleted.
     */
    public void clear() {
        try (Stream<Path> files = Files.isDirectory(indexes()) ? Files.list(indexes()) : Stream.empty()) {
            for (Path file : files.filter(f -> String.valueOf(f.getFileName()).matches(ENTRY))
                    .toList()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    System.getLogger(CacheChoice.class.getName()).log(System.Logger.Level.DEBUG, "in use", e);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(CacheChoice.class.getName()).log(System.Logger.Level.DEBUG, "not cleared", e);
        }
    }
}
