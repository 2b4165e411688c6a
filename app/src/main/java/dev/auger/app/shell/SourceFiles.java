package dev.auger.app.shell;

import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file on disk that a text was read from. */
final class SourceFiles {

    private SourceFiles() {}

    /** Whether a text may be a file on disk: those in archives, commits and class files are not. */
    static boolean mayBe(SourceText text) {
        return text.origin() == SourceText.Origin.FOLDER;
    }

    /** The file below one of the roots, if it is there; never one outside of them. */
    static Optional<Path> of(SourceText text, List<Path> roots) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
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
                if (there) {
                    return Optional.of(file);
                }
            } catch (IOException | InvalidPathException notThere) {
                System.getLogger(SourceFiles.class.getName()).log(System.Logger.Level.DEBUG, root.toString(), notThere);
            }
        }
        return Optional.empty();
    }
}
