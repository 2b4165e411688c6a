package dev.auger.app.cli;

import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.analysis.quality.Verdict;
import dev.auger.app.text.Bundles;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far a recording can be trusted, in the few sentences that a passport has room for. */
final class Qualities {

    private static final int LINES = 8;

    private Qualities() {}

    /** Only recordings of JFR say how they were made. */
    static boolean areKnownOf(Evidence evidence) {
        return evidence instanceof Recording && evidence.passport().kind() == EvidenceKind.JFR;
    }

    /** The texts of verdicts, which no other command needs. */
    static Bundles texts(Locale locale) {
        return new Bundles(locale, List.of("errors", "quality"));
    }

    /** The verdicts, worst first. */
    static List<String> lines(Recording recording, Locale locale, Job job) {
        Bundles texts = texts(locale);
        List<String> lines = new ArrayList<>();
        List<Verdict> verdicts = RecordingQuality.of(recording, job).verdicts();
        for (Verdict verdict : verdicts.subList(0, Math.min(LINES, verdicts.size()))) {
            lines.add(mark(verdict.severity()) + ' ' + texts.get(verdict.text()));
        }
        if (verdicts.size() > LINES) {
            lines.add("  "
                    + new Bundles(locale, List.of("cli"))
                            .get("cli.info.more", Integer.toString(verdicts.size() - LINES)));
        }
        return lines;
    }

    private static String mark(Verdict.Severity severity) {
        return switch (severity) {
            case LOST -> "!";
            case DOUBT -> "?";
            case MISSING -> "-";
            case CAN -> "+";
        };
    }
}
