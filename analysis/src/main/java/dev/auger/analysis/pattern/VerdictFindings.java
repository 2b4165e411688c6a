package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.fact.FactTables;
import dev.auger.analysis.pattern.fact.Need;
import dev.auger.analysis.pattern.fact.Sources;
import dev.auger.analysis.pattern.fact.ThreadTrail;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.analysis.pattern.format.Severity;
import dev.auger.analysis.threads.verdict.Verdict;
import dev.auger.analysis.threads.verdict.Verdicts;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules on series of thread dumps say, as findings of the catalogue's rows they answer. */
final class VerdictFindings {

    private static final String RULE = "threads.verdict";
    private static final int MOST = 3;

    private record Said(Verdict verdict, ThreadTrail trail) {}

    private final Sources sources;
    private @Nullable List<Said> said;
    private boolean dumps;

    VerdictFindings(Sources sources) {
        this.sources = sources;
    }

    /** Adds what the rules say of a pattern; tells what is needed if they could not be asked. Other rules speak for themselves. */
    Optional<Need> find(Pattern pattern, Clause.ByRule clause, List<Finding> findings) {
        if (!clause.rule().equals(RULE)) {
            return Optional.empty();
        }
        List<Said> all = said();
        if (!dumps) {
            return Optional.of(FactTables.get("threads").need(sources.platform(), List.of()));
        }
        all.stream()
                .filter(s -> s.verdict.pattern().equals(pattern.id()))
                .limit(MOST)
                .map(s -> finding(pattern, s))
                .forEach(findings::add);
        return Optional.empty();
    }

    private List<Said> said() {
        List<Said> known = said;
        if (known == null) {
            known = new ArrayList<>();
            for (ThreadTrail trail : ThreadTrail.all(sources)) {
                dumps = true;
                List<ThreadDump> series = trail.series();
                for (Verdict verdict : Verdicts.of(series, sources.job()).all()) {
                    known.add(new Said(verdict, trail));
                }
            }
            said = known;
        }
        return known;
    }

    private Finding finding(Pattern pattern, Said s) {
        Verdict verdict = s.verdict;
        String key = "verdict." + verdict.pattern();
        double share =
                (double) verdict.threads().size() / Math.max(1, s.trail.last().size());
        List<Phrase> against = new ArrayList<>();
        if (verdict.level() == Finding.Level.HINT && s.trail.series().size() < 3) {
            against.add(Phrase.of("pattern.against.snapshots", s.trail.series().size(), 3));
        }
        against.add(Phrase.of(key + ".note"));
        return new Finding(
                verdict.pattern(),
                Phrase.of(key + ".title", Integer.toString(verdict.count()), verdict.place()),
                Phrase.of(
                        "pattern.detail.verdict",
                        Quantity.count(verdict.count()),
                        trend(verdict.trend()),
                        Quantity.count(s.trail.series().size()),
                        s.trail.series().size()),
                verdict.level(),
                confidence(pattern, verdict.level()),
                Math.min(1, pattern.severity().weight() * (0.3 + 0.7 * share)),
                s.trail.site(verdict.stack()),
                s.trail.trail(verdict.threads(), verdict.stack()),
                against,
                Phrase.of(key + ".next"));
    }

    private static String trend(List<Integer> counts) {
        StringBuilder text = new StringBuilder();
        for (int count : counts) {
            text.append(text.isEmpty() ? "" : " \u2192 ").append(count);
        }
        return text.toString();
    }

    private static double confidence(Pattern pattern, Finding.Level level) {
        return switch (level) {
            case PROOF -> 0.95;
            case STRONG -> pattern.severity().compareTo(Severity.MEDIUM) >= 0 ? 0.75 : 0.6;
            case HINT -> 0.3;
        };
    }
}
