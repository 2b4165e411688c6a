package dev.auger.views.wizard;

import dev.auger.model.Grade;
import java.util.List;

/**
 * The page of findings.
 *
 * @param conclusions strong findings, best first
 * @param hints weaker ones
 * @param unableTitle what the list of what is missing is called
 * @param unable rules that could not run, and what they need
 * @param chosen key of the finding that will be followed, or empty
 * @param note what is being computed, or that nothing was found
 * @param why why the first stands first, or empty
 */
public record FindingsModel(
        List<Row> conclusions, List<Row> hints, String unableTitle, List<Unable> unable, String chosen, String note, String why)
        implements PageModel {

    public FindingsModel {
        conclusions = List.copyOf(conclusions);
        hints = List.copyOf(hints);
        unable = List.copyOf(unable);
    }

    /**
     * A finding.
     *
     * @param digit the key that chooses it, or 0
     * @param detail measured value and threshold; what stands between pairs of asterisks is set bold
     * @param place the line it ends at, or empty
     * @param confidence in words
     */
    public record Row(
            String key,
            int digit,
            String title,
            String detail,
            String place,
            String confidence,
            Grade grade,
            List<String> against) {

        public Row {
            against = List.copyOf(against);
        }
    }

    /** A rule that could not run, what it needs, and the command that records it. */
    public record Unable(String title, String text, String command) {}

    /** Conclusions, then hints. */
    public List<Row> all() {
        return java.util.stream.Stream.concat(conclusions.stream(), hints.stream())
                .toList();
    }
}
