package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.SeriesChanges.Growing;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.Names;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;

/** Groups of waiting threads with one stack and one creator that grow from every dump to the next. */
final class GrowthVerdict implements VerdictRule {

    /** Smaller groups may grow by chance. */
    private static final int LEAST = 10;

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        for (Growing group : in.changes().growing()) {
            if (group.counts().getLast() >= LEAST && waits(group.kind())) {
                found.add(new Verdict(
                        pattern(group.kind()),
                        Finding.Level.STRONG,
                        group.counts().getLast(),
                        group.counts(),
                        place(group),
                        group.lastMembers(),
                        group.frames()));
            }
        }
        return found;
    }

    /** Running threads come and go with the load, idle workers with the pool. */
    private static boolean waits(WaitKind kind) {
        return kind != WaitKind.RUNNING && kind != WaitKind.RUNTIME && kind != WaitKind.IDLE_POOL;
    }

    private static String pattern(WaitKind kind) {
        return switch (kind) {
            case CHAN_SEND -> "L003-1a";
            case CHAN_RECV -> "S000-12";
            case SLEEP -> "L003-1b";
            case JOIN -> "L003-1c";
            case IO -> "L004-4";
            case COND -> "L031-1";
            case LOCK -> "S002-3";
            case RUNNING, CHAN_NIL, SELECT, SYSCALL, RUNTIME, IDLE_POOL -> "L100-3";
        };
    }

    private static String place(Growing group) {
        return group.creator().isEmpty() ? Names.shortFrame(group.frames().getFirst()) : group.creator();
    }
}
