package dev.auger.importers;

import dev.auger.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * One file to open, out of what the user gave: the file itself, a file of a folder, or an entry of a zip.
 *
 * @param name the name to show
 * @param path where its bytes are
 * @param temporary a spooled copy, deleted when the evidence opened from it is closed
 * @param losses what of it could not be taken out of its zip
 */
public record Source(String name, Path path, boolean temporary, List<Diagnostic> losses) {

    public Source {
        losses = List.copyOf(losses);
    }

    /** A file of which nothing was lost. */
    public Source(String name, Path path, boolean temporary) {
        this(name, path, temporary, List.of());
    }

    /** The same under another name. */
    public Source named(String other) {
        return new Source(other, path, temporary, losses);
    }
}
