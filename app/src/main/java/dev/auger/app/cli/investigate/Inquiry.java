package dev.auger.app.cli.investigate;

import dev.auger.analysis.opinion.Comparison;
import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.threads.RecordedDumps;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.OpenLayer;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.cases.ProcessGroups;
import dev.auger.app.cli.investigate.Answer.Entry;
import dev.auger.app.cli.investigate.Answer.Gap;
import dev.auger.app.cli.investigate.Answer.Opinion;
import dev.auger.app.cli.investigate.Answer.Ours;
import dev.auger.app.cli.investigate.Answer.SourceLine;
import dev.auger.app.cli.investigate.Answer.Theirs;
import dev.auger.app.text.FailureTexts;
import dev.auger.importers.jmc.MissionControl;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the rules, ours and if wanted Mission Control's, about the evidence of each process, and ranks what they say. */
public final class Inquiry {

    private final @Nullable Symptom symptom;
    private final SourceFinder sources;
    private final Catalogue patterns;
    private final @Nullable MissionControl missionControl;
    private final Job job;
    private final List<Ours> ours = new ArrayList<>();
    private final List<Theirs> theirs = new ArrayList<>();
    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private final List<Opinion> opinions = new ArrayList<>();
    private int leftOut;

    /** Looks for the patterns that come with Auger. */
    public Inquiry(@Nullable Symptom symptom, SourceFinder sources, @Nullable MissionControl missionControl, Job job) {
        this(symptom, sources, Catalogue.builtIn(), missionControl, job);
    }

    /**
     * Prepares.
     *
     * @param symptom what the answer is to be about, or null for all
     * @param patterns to look for
     * @param missionControl a second opinion, or null for none
     */
    public Inquiry(
            @Nullable Symptom symptom,
            SourceFinder sources,
            Catalogue patterns,
            @Nullable MissionControl missionControl,
            Job job) {
        this.symptom = symptom;
        this.sources = sources;
        this.patterns = patterns;
        this.missionControl = missionControl;
        this.job = job;
    }

    /** A trail never crosses processes, so each group is asked by itself; the answers are ranked together. */
    public Answer ask(List<Evidence> evidence) throws IOException {
        for (ProcessGroups.Group group : ProcessGroups.of(evidence)) {
            askGroup(RecordedDumps.within(EvidenceSet.of(group.members()), job), group.assumed());
        }
        ours.sort(Comparator.comparingDouble(
                        (Ours o) -> -o.finding().impact() * o.finding().confidence())
                .thenComparing(o -> o.finding().pattern()));
        theirs.sort(Comparator.comparingDouble((Theirs t) -> -t.verdict().score())
                .thenComparing(t -> t.verdict().rule())
                .thenComparing(Theirs::file));
        List<Entry> conclusions = new ArrayList<>();
        List<Entry> hints = new ArrayList<>();
        ours.forEach(o -> (o.finding().level() == Finding.Level.HINT ? hints : conclusions).add(o));
        // Behind our own: theirs have no trail to check them by.
        theirs.forEach(t -> (t.level() == RuleVerdict.Level.HINT ? hints : conclusions).add(t));
        if (leftOut > 0) {
            gap("symptom.others", Phrase.of("cli.investigate.others", leftOut), "");
        }
        return new Answer(conclusions, hints, List.copyOf(gaps.values()), opinions);
    }

    private void askGroup(EvidenceSet set, boolean assumed) throws IOException {
        Investigator.Result result =
                Investigator.run(new Investigation(set, assumed, OwnCode.byDefault(), job).with(patterns));
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (symptom == null || concerns(symptom, finding.pattern())) {
                findings.add(finding);
            } else {
                leftOut++;
            }
        }
        List<List<RuleVerdict>> agreeing = new ArrayList<>();
        findings.forEach(finding -> agreeing.add(new ArrayList<>()));
        if (missionControl != null) {
            for (Recording recording : set.recordings()) {
                second(missionControl, recording, result.findings(), findings, agreeing);
            }
        }
        sources.onJdk(JdkRelease.agreed(set));
        for (int i = 0; i < findings.size(); i++) {
            SourceLine source = source(findings.get(i).culprit());
            Finding finding = placed(findings.get(i), source);
            ours.add(new Ours(finding, OpenLayer.of(finding, set), agreeing.get(i), source));
        }
        for (Limit limit : result.limits()) {
            if (symptom == null || symptom.concernsLimit(limit.code())) {
                gap(limit.code(), limit.text(), limit.command());
            }
        }
    }

    /** @param all our findings, those about another symptom too: what they say needs not be said by another */
    private void second(
            MissionControl rules,
            Recording recording,
            List<Finding> all,
            List<Finding> kept,
            List<List<RuleVerdict>> agreeing) {
        String file = recording.passport().name();
        try {
            SecondOpinion opinion = rules.ask(recording, job);
            opinions.add(new Opinion(file, opinion));
            Comparison comparison = Comparison.of(all, opinion);
            for (int i = 0; i < all.size(); i++) {
                int at = kept.indexOf(all.get(i));
                if (at >= 0) {
                    agreeing.get(at).addAll(comparison.agreeing().get(i));
                }
            }
            for (RuleVerdict verdict : comparison.others()) {
                if (symptom == null || symptom.concerns(verdict)) {
                    theirs.add(new Theirs(verdict, file));
                } else {
                    leftOut++;
                }
            }
        } catch (OpinionFailure failure) {
            gaps.putIfAbsent(
                    failure.code() + file,
                    new Gap(failure.code(), failure.getMessage(), FailureTexts.phrase(failure), ""));
        }
    }

    /** A pattern says itself what it is about; one that does not may be about anything. */
    private boolean concerns(Symptom what, String pattern) {
        return patterns.find(pattern)
                .map(p -> p.symptoms().isEmpty() || p.symptoms().contains(what.id()))
                .orElseGet(() -> what.concerns(pattern));
    }

    private void gap(String code, Phrase text, String command) {
        gaps.putIfAbsent(code, new Gap(code, null, text, command));
    }

    /** A finding about a method whose line no evidence has gets the one where its source has it. */
    private static Finding placed(Finding finding, @Nullable SourceLine source) {
        CodePoint place = finding.culprit();
        return place == null || place.line() > 0 || source == null
                ? finding
                : finding.at(
                        new CodePoint(place.className(), place.method(), place.file(), source.line()),
                        Phrase.of("trail.against.noline"));
    }

    private @Nullable SourceLine source(@Nullable CodePoint place) throws IOException {
        if (place == null || place.line() <= 0 && place.method().isEmpty() || sources.isEmpty()) {
            return null;
        }
        return sources.line(place, job).map(SourceLine::of).orElse(null);
    }
}
