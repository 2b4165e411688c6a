package dev.auger.model;

import dev.auger.model.time.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and what it can answer: the card on the rail, and the row of {@code auger info}.
 *
 * @param name the file's name as the user gave it
 * @param bytes size of the file as it lies on disk
 * @param format format and version, for example {@code JFR 2.1} or {@code JAVA PROFILE 1.0.2, gzip}
 * @param producer JVM or runtime that wrote it, if the file says
 * @param complete nothing was lost; otherwise diagnostics say what
 * @param counts counts by the names of the command line's contract ({@code events}, {@code objects}, …), in display order
 * @param answers the layers this file speaks about
 */
public record Passport(
        String name,
        long bytes,
        EvidenceKind kind,
        String format,
        @Nullable String producer,
        ProcessIdentity process,
        @Nullable Moment start,
        @Nullable Moment end,
        boolean complete,
        Map<String, Long> counts,
        Set<Layer> answers,
        List<Diagnostic> diagnostics) {

    public Passport {
        counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
        answers = Set.copyOf(answers);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Bytes known to be lost, over all diagnostics that could count them. */
    public long lostBytes() {
        return diagnostics.stream()
                .mapToLong(Diagnostic::lostBytes)
                .filter(b -> b > 0)
                .sum();
    }
}
