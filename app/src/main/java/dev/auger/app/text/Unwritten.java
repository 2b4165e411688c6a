package dev.auger.app.text;

import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a failure to write becomes a sentence for people. The system says in its own words what was wrong; what is known
 * of them is said in the reader's language, the rest as it was said.
 */
public final class Unwritten {

    private static final String DENIED = "error.write.denied";

    private Unwritten() {}

    /** Why a file could not be written. */
    public static Phrase phrase(Throwable failure) {
        String file = failure instanceof FileSystemException e ? e.getFile() : null;
        return file == null ? asSaid(said(failure)) : phrase(Path.of(file), failure);
    }

    /**
     * The same.
     *
     * @param file as the user knows it; the failure may name a draft beside it
     */
    public static Phrase phrase(Path file, Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> Phrase.of(DENIED, file.toString());
            case NoSuchFileException gone -> Phrase.of("error.write.no-folder", file.toString());
            default -> phrase(file, said(failure));
        };
    }

    /**
     * The same of what another program wrote, or did not.
     *
     * @param said the system's words, or a line they stand in
     */
    public static Phrase phrase(Path file, String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space")) {
            return full(file);
        }
        if (words.contains("read-only file system") || words.contains("write protected")) {
            return Phrase.of("error.write.read-only", file.toString());
        }
        if (words.contains("permission denied") || words.contains("not permitted")) {
            return Phrase.of(DENIED, file.toString());
        }
        if (Files.isDirectory(file)) {
            return Phrase.of("error.write.folder", file.toString(), said);
        }
        return Phrase.of("error.write.other", file.toString(), said);
    }

    private static Phrase full(Path file) {
        FileStore disk = disk(file);
        try {
            if (disk != null) {
                return Phrase.of("error.write.full", file.toString(), Quantity.bytes(disk.getUsableSpace()));
            }
        } catch (IOException e) {
            System.getLogger(Unwritten.class.getName()).log(System.Logger.Level.DEBUG, "disk not asked", e);
        }
        return Phrase.of("error.write.full.unknown", file.toString());
    }

    /** Where the file would lie: that of the nearest folder that is there. */
    private static @Nullable FileStore disk(Path file) {
        for (Path folder = file.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            try {
                return Files.getFileStore(folder);
            } catch (IOException notThere) {
                // then the folder above it
            }
        }
        return null;
    }

    private static Phrase asSaid(String said) {
        return Phrase.of("error.write.said", said);
    }

    private static String said(Throwable failure) {
        String words = failure instanceof FileSystemException e && e.getReason() != null
                ? e.getReason()
                : failure.getMessage();
        return words == null ? failure.getClass().getSimpleName() : words;
    }
}
