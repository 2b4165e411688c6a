package dev.auger.views.shell;

import dev.auger.model.Diagnostic;
import dev.auger.model.Passport;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was read of one file: the parts in the order of its bytes, and every loss.
 *
 * @param summary what the parts are, in a line
 * @param fact the banner's claim; empty for a complete file
 * @param consequence what that means for the figures
 * @param parts spans of the file, in order
 * @param from words under the left end of the map
 * @param to words under the right end
 */
public record ReadReport(
        String name,
        String summary,
        String fact,
        String consequence,
        List<Part> parts,
        String from,
        String to,
        List<Loss> losses) {

    /**
     * A span of the file.
     *
     * @param weight its length against the others'
     * @param styleClass its hue ({@code chart-1}, …); {@code lost} is drawn as missing
     */
    public record Part(double weight, String label, String styleClass) {}

    /** One row of the table: where, what happened, and how much was lost, as shown. */
    public record Loss(String offset, String code, String what, String lost) {}

    /** Losses drawn narrower than this share of the map would not be seen. */
    private static final double LEAST = 0.006;

    public ReadReport {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
    }

    /** Reads the report off a passport: a loss is placed at its offset and as wide as the bytes it cost. */
    public static ReadReport of(Passport passport, Texts texts) {
        List<Diagnostic> diagnostics = passport.diagnostics().stream()
                .sorted(Comparator.comparingLong(Diagnostic::offset))
                .toList();
        // Offsets are those of the content; of a compressed file the content is larger than the file.
        long end = diagnostics.stream()
                .mapToLong(d -> Math.max(0, d.offset()) + Math.max(0, d.lostBytes()))
                .reduce(passport.bytes(), Math::max);
        List<Part> parts = parts(diagnostics, Math.max(1, end), texts);
        List<Loss> losses = diagnostics.stream().map(d -> loss(d, texts)).toList();
        String kind = texts.get("kind." + passport.kind().id());
        return new ReadReport(
                passport.name(),
                texts.get("read.summary", kind, passport.format(), Numbers.bytes(passport.bytes())),
                passport.complete() ? "" : texts.get("read.fact", EvidenceCard.lossLine(passport, texts)),
                passport.complete() ? "" : texts.get("read.consequence"),
                parts,
                Numbers.count(0),
                texts.get("read.end", Numbers.count(end), Numbers.bytes(end)),
                losses);
    }

    private static List<Part> parts(List<Diagnostic> diagnostics, long end, Texts texts) {
        List<Part> parts = new ArrayList<>();
        long at = 0;
        for (Diagnostic d : diagnostics) {
            if (d.offset() < at) {
                continue;
            }
            if (d.offset() > at) {
                parts.add(read(d.offset() - at, end, texts));
            }
            long lost = Math.max(0, d.lostBytes());
            parts.add(new Part(Math.max((double) lost / end, LEAST), "", "lost"));
            at = d.offset() + lost;
        }
        if (at < end) {
            parts.add(read(end - at, end, texts));
        }
        return parts;
    }

    private static Part read(long bytes, long end, Texts texts) {
        return new Part((double) bytes / end, texts.get("read.part", Numbers.bytes(bytes)), "chart-1");
    }

    private static Loss loss(Diagnostic d, Texts texts) {
        String key = "diag." + d.code();
        String what = texts.get(key);
        return new Loss(
                d.offset() < 0 ? String.valueOf(Numbers.EN_DASH) : Numbers.count(d.offset()),
                d.code(),
                what.equals(key) ? d.message() : what,
                d.lostBytes() < 0 ? texts.get("read.lost.unknown") : Numbers.bytes(d.lostBytes()));
    }

    /** Everything as text, for a bug report. English codes and figures; no path, no contents. */
    public String asText() {
        StringBuilder out = new StringBuilder(name).append('\n').append(summary).append('\n');
        if (!fact.isEmpty()) {
            out.append(fact).append('\n');
        }
        losses.forEach(l -> out.append(String.join("\t", l.offset(), l.code(), l.what(), l.lost()))
                .append('\n'));
        return out.toString();
    }
}
