package dev.auger.analysis.threads.verdict;

import dev.auger.analysis.threads.WaitForGraph.Blocker;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;

/** Locks that hold others up: kept by a worker that has gone back to its pool, or for long by one that works. */
final class OrphanedLockVerdict implements VerdictRule {

    /** Fewer waiting threads are an everyday thing. */
    private static final int CONVOY = 5;

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        for (Blocker blocker : in.graph().rootBlockers()) {
            if (blocker.deadlock()) {
                continue;
            }
            int owner = blocker.threads().getFirst();
            String name = in.last().ref(owner).displayName();
            if (in.kind(owner) == WaitKind.IDLE_POOL) {
                found.add(verdict(in, "L077-1", Finding.Level.STRONG, owner, blocker.waiting(), name));
            } else if (blocker.waiting() >= CONVOY) {
                Finding.Level level = in.stuck(owner) ? Finding.Level.STRONG : Finding.Level.HINT;
                found.add(verdict(
                        in, initialises(in, owner) ? "L060-2" : "S002-3", level, owner, blocker.waiting(), name));
            }
        }
        return found;
    }

    private static boolean initialises(SeriesFacts in, int owner) {
        return in.graph().waitersBehind(owner).stream()
                .map(waiter -> in.last().waitingOn(waiter))
                .anyMatch(lock -> lock != null && lock.id().startsWith("init:"));
    }

    /** The holder comes first, for its stack is where to look. */
    private static Verdict verdict(
            SeriesFacts in, String pattern, Finding.Level level, int owner, int waiting, String place) {
        List<Integer> threads = new ArrayList<>();
        threads.add(owner);
        threads.addAll(in.graph().waitersBehind(owner));
        return new Verdict(pattern, level, waiting, List.of(waiting), place, List.copyOf(threads), in.frames(owner));
    }
}
