package dev.auger.app.shell;

import dev.auger.importers.remarks.RemarkFile;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files with source: which they are, and the one a text was read from. */
final class SourceFiles {

    /** Bytes of a file that is compared. */
    private static final long MOST = 32L << 20;

    private SourceFiles() {}

    /** Whether a file that is opened is about source and not about a process: what a linter wrote, and what was compiled. */
    static boolean isSource(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return RemarkFile.isNamed(file)
                || (name.endsWith(".jar") || name.endsWith(".war")) && Files.isRegularFile(file);
    }

    /** Whether a text may be a file on disk: those in archives, commits and class files are not. */
    static boolean mayBe(SourceText text) {
        return text.origin() == SourceText.Origin.FOLDER;
    }

    /**
     * The file below one of the roots, if it is there; never one outside of them. Two roots may have files of one name: it is the one
     * that reads as the text does, or, if it was changed since, the only one there is.
     */
    static Optional<Path> of(SourceText text, List<Path> roots) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        List<Path> changed = new ArrayList<>();
        for (Path root : roots) {
            try {
                Path real = root.toRealPath();
                Path file = Files.isRegularFile(real)
                        ? real
                        : real.resolve(text.location()).normalize();
                boolean there = file.startsWith(real)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && file.toRealPath().startsWith(real)
                        && String.valueOf(file.getFileName()).equals(text.fileName());
                if (there && isSame(file, text)) {
                    return Optional.of(file);
                }
                if (there) {
                    changed.add(file);
                }
            } catch (IOException | InvalidPathException notThere) {
                System.getLogger(SourceFiles.class.getName()).log(System.Logger.Level.DEBUG, root.toString(), notThere);
            }
        }
        return changed.size() == 1 ? Optional.of(changed.getFirst()) : Optional.empty();
    }

    private static boolean isSame(Path file, SourceText text) throws IOException {
        if (Files.size(file) > MOST) {
            return false;
        }
        String now = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return now.lines().limit(text.lines().size() + 1L).toList().equals(text.lines());
    }
}
