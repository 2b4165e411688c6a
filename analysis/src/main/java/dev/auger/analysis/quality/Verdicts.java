package dev.auger.analysis.quality;

import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.model.Recording;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What follows from the facts about a recording, in sentences. */
final class Verdicts {

    static final String PREFIX = "quality.verdict.";

    private final List<Verdict> found = new ArrayList<>();

    private Verdicts() {}

    /** Worst first; within a severity in the order the judges know to be that of their weight. */
    static List<Verdict> of(Recording recording, RecordingQuality facts) {
        Verdicts verdicts = new Verdicts();
        LossVerdicts.judge(recording, facts, verdicts);
        SampleVerdicts.judge(recording, facts, verdicts);
        EventVerdicts.judge(facts, verdicts);
        verdicts.found.sort(Comparator.comparing(Verdict::severity));
        return List.copyOf(verdicts.found);
    }

    void add(Severity severity, Phrase text) {
        add(severity, text, "");
    }

    void add(Severity severity, Phrase text, String remedy) {
        found.add(new Verdict(severity, text, remedy));
    }
}
