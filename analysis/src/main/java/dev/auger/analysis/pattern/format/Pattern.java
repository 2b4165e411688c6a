package dev.auger.analysis.pattern.format;

import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of trouble.
 *
 * @param id stable; in the catalogue that comes with Auger the number of its row
 * @param place where it is defined
 * @param symptoms what hurts when it is there: the words of {@code --symptom}; empty for any
 * @param clauses how it is seen; none for one that only explains, or that another covers
 * @param sameAs the pattern that covers it
 * @param texts texts of its own by {@link #TEXTS}; empty for those whose texts are in the bundles
 * @param bad a short sample of the mistake
 * @param good the same put right
 */
public record Pattern(
        String id,
        Problem place,
        Severity severity,
        Set<String> symptoms,
        List<Clause> clauses,
        @Nullable String sameAs,
        boolean explanation,
        Map<String, String> texts,
        String bad,
        String good) {

    /** The texts of a pattern: the claim, what to change, when it means nothing, and what is true besides. */
    public static final List<String> TEXTS = List.of("title", "remedy", "note", "why");

    public Pattern {
        symptoms = Set.copyOf(symptoms);
        clauses = List.copyOf(clauses);
        texts = Map.copyOf(texts);
    }

    public boolean executable() {
        return !clauses.isEmpty();
    }

    public boolean executable(Platform platform) {
        return clauses.stream().anyMatch(c -> c.platform() == platform);
    }

    /** One of its texts. Titles of patterns that can be found name the place, which is their only argument. */
    public Phrase text(String which, Object... arguments) {
        String own = texts.get(which);
        if (own == null) {
            return Phrase.of("pattern." + id + '.' + which, arguments);
        }
        return which.equals("title") && arguments.length > 0
                ? Phrase.of("pattern.inline.at", own, arguments[0])
                : Phrase.of("pattern.inline", own);
    }
}
