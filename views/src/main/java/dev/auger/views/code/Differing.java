package dev.auger.views.code;

import dev.auger.model.source.SourceHit;
import dev.auger.views.text.Texts;
import java.util.List;

/** What tells sources of one name from each other. */
final class Differing {

    private Differing() {}

    /** The line asked for; where all have the same there, the first line in which a source is another than the rest. */
    static String line(SourceHit hit, List<SourceHit> all, Texts words) {
        String asked = text(hit, hit.line());
        boolean told = all.stream()
                .noneMatch(other -> other != hit && text(other, other.line()).equals(asked));
        int lines = all.stream().mapToInt(h -> h.text().lines().size()).max().orElse(0);
        for (int line = 1; !told && line <= lines; line++) {
            int at = line;
            String here = text(hit, at);
            if (all.stream().anyMatch(other -> !text(other, at).equals(here))) {
                return words.get("code.candidate.differs", at, here);
            }
        }
        return asked;
    }

    private static String text(SourceHit hit, int line) {
        return line < 1 || line > hit.text().lines().size()
                ? ""
                : hit.text().line(line).strip();
    }
}
