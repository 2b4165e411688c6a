package dev.auger.views.threads;

import dev.auger.analysis.threads.DumpSeries.ThreadLine;
import dev.auger.analysis.threads.ProcessSeries;
import dev.auger.analysis.threads.SeriesChanges;
import dev.auger.analysis.threads.SeriesChanges.Growing;
import dev.auger.analysis.threads.SeriesChanges.Still;
import dev.auger.analysis.threads.verdict.Verdict;
import dev.auger.analysis.threads.verdict.Verdicts;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.threads.Change.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the dumps of one process tell together, as lines for the reader. Made on a worker, immutable. */
record Changes(int dumps, double spanMillis, List<Verdict> verdicts, SeriesChanges series) {

    /** Of threads that came or went, and of busy ones, so many are listed. */
    private static final int MOST = 1000;

    /** Members of a group that are chosen with it. */
    private static final int MOST_CHOSEN = 100_000;

    /**
     * Of the process one dump is of.
     *
     * @param all dumps of the case
     */
    static Changes of(ThreadDump shown, List<ThreadDump> all, Job job) {
        List<ThreadDump> series = ProcessSeries.split(all).stream()
                .filter(dumps -> dumps.stream().anyMatch(dump -> dump == shown))
                .findFirst()
                .orElse(List.of(shown));
        Verdicts verdicts = Verdicts.of(series, job);
        return new Changes(series.size(), verdicts.changes().series().spanMillis(), verdicts.all(), verdicts.changes());
    }

    private ThreadDump last() {
        return series.series().dumps().getLast();
    }

    List<Change> lines(Texts words) {
        List<Change> lines = new ArrayList<>();
        verdicts.forEach(v -> lines.add(verdict(words, v)));
        series.growing().forEach(g -> lines.add(growing(words, g)));
        series.still().forEach(s -> lines.add(still(words, s)));
        series.busy().stream().limit(MOST).forEach(b -> lines.add(thread(words, Part.BUSY, b.line(), b.cpuMillis())));
        series.appeared().stream()
                .limit(MOST)
                .forEach(line -> lines.add(thread(words, Part.APPEARED, line, Double.NaN)));
        series.disappeared().stream()
                .limit(MOST)
                .forEach(line -> lines.add(thread(words, Part.DISAPPEARED, line, Double.NaN)));
        return lines;
    }

    private Change verdict(Texts words, Verdict verdict) {
        String key = "verdict." + verdict.pattern();
        String level = verdict.level().name().toLowerCase(Locale.ROOT);
        String title = words.get(key + ".title", Numbers.count(verdict.count()), verdict.place())
                .strip();
        return new Change(
                Part.VERDICTS,
                title,
                verdict.trend().size() > 1 ? trend(verdict.trend()) : Numbers.count(verdict.count()),
                words.get("verdict.level." + level),
                Double.NaN,
                level.equals("hint") ? "" : "danger",
                refs(verdict.threads()),
                verdict.stack(),
                words.get(
                        "threads.verdict.detail",
                        words.get(key + ".next"),
                        words.get(key + ".note"),
                        verdict.pattern()));
    }

    private List<ThreadRef> refs(List<Integer> threads) {
        return threads.stream().limit(MOST_CHOSEN).map(t -> last().ref(t)).toList();
    }

    private Change growing(Texts words, Growing group) {
        String place = group.creator().isEmpty()
                ? Names.shortFrame(group.frames().getFirst())
                : words.get(
                        "threads.created-by", Names.shortFrame(group.frames().getFirst()), group.creator());
        return new Change(
                Part.GROWING,
                place,
                trend(group.counts()),
                words.get("wait-kind." + group.kind().id()),
                Double.NaN,
                "",
                refs(group.lastMembers()),
                group.frames(),
                "");
    }

    private static String trend(List<Integer> counts) {
        return counts.stream().map(Numbers::count).collect(Collectors.joining(" \u2192 "));
    }

    private Change still(Texts words, Still still) {
        ThreadRef ref = still.line().ref();
        return new Change(
                Part.STILL,
                ref.displayName(),
                words.get("threads.meanwhile." + still.meanwhile().name().toLowerCase(Locale.ROOT)),
                words.get("wait-kind." + still.kind().id()),
                still.cpuMillis() < 0 ? Double.NaN : still.cpuMillis(),
                still.meanwhile() == SeriesChanges.Meanwhile.SPUN ? "danger" : "",
                List.of(ref),
                frames(still.line()),
                "");
    }

    private Change thread(Texts words, Part part, ThreadLine line, double cpu) {
        String where = words.get("threads.dumps.of", line.present(), dumps);
        return new Change(part, line.ref().displayName(), where, "", cpu, "", List.of(line.ref()), frames(line), "");
    }

    /** The stack in the last dump that has the thread. */
    private List<Frame> frames(ThreadLine line) {
        for (int d = line.indexes().size() - 1; d >= 0; d--) {
            int index = line.indexes().get(d);
            if (index >= 0) {
                ThreadDump dump = series.series().dumps().get(d);
                return dump.stack(index) < 0 ? List.of() : dump.frames(dump.stack(index));
            }
        }
        return List.of();
    }
}
