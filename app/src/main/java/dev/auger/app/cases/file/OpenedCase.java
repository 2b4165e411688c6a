package dev.auger.app.cases.file;

import java.nio.file.Path;
import java.util.List;

/**
 * A case file that was opened.
 *
 * @param path the case file
 * @param evidence one for each of {@code file.evidence()}, in its order
 * @param embedded whether the file holds evidence itself
 */
public record OpenedCase(Path path, CaseFile file, List<Located> evidence, boolean embedded) {

    public OpenedCase {
        evidence = List.copyOf(evidence);
    }
}
