package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All rules over the dumps of one process.
 *
 * @param changes what the dumps tell together, which rules build on
 * @param all proofs first, then strong findings, then hints; within a level most threads first, then by pattern and place
 */
public record Verdicts(SeriesChanges changes, List<Verdict> all) {

    private static final List<VerdictRule> RULES = List.of(
            new DeadlockVerdict(),
            new NilChannelVerdict(),
            new OrphanedLockVerdict(),
            new GrowthVerdict(),
            new PoolVerdict(),
            new ThreadNumberVerdict(),
            new SiteVerdict(),
            new ChannelVerdict(),
            new SpinVerdict(),
            new CleanerVerdict(),
            new RecursionVerdict());

    /**
     * Asks all rules.
     *
     * @param dumps of one process in order of time, at least one
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static Verdicts of(List<ThreadDump> dumps, Job job) {
        SeriesFacts facts = new SeriesFacts(dumps, job);
        List<Verdict> found = new ArrayList<>();
        for (VerdictRule rule : RULES) {
            job.check();
            found.addAll(rule.verdicts(facts));
        }
        found.sort(Comparator.comparing(Verdict::level)
                .thenComparing(Comparator.comparingInt(Verdict::count).reversed())
                .thenComparing(Verdict::pattern)
                .thenComparing(Verdict::place));
        return new Verdicts(facts.changes(), List.copyOf(found));
    }
}
