package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.ProcessSeries;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.verdict.Verdict;
import dev.auger.analysis.threads.verdict.Verdicts;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import java.util.ArrayList;
import java.util.List;

/**
 * The dumps of one process and what they tell together.
 *
 * @param numbers 1-based numbers of the dumps as printed, in order of time
 */
public record DumpsTogether(
        List<Integer> numbers, List<ThreadDump> dumps, SeriesChanges changes, List<Verdict> verdicts) {

    /** Sorts dumps by process. */
    public static List<DumpsTogether> of(List<ThreadDump> all, Job job) {
        List<DumpsTogether> together = new ArrayList<>();
        for (List<ThreadDump> dumps : ProcessSeries.split(all)) {
            job.check();
            List<Integer> numbers =
                    dumps.stream().map(dump -> number(all, dump)).toList();
            Verdicts verdicts = Verdicts.of(dumps, job);
            together.add(new DumpsTogether(numbers, dumps, verdicts.changes(), verdicts.all()));
        }
        return together;
    }

    /** By identity: two dumps may be equal. */
    private static int number(List<ThreadDump> all, ThreadDump dump) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == dump) {
                return i + 1;
            }
        }
        return 0;
    }

    public ThreadDump last() {
        return dumps.getLast();
    }
}
