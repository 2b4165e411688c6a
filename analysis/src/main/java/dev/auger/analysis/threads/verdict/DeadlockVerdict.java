package dev.auger.analysis.threads.verdict;

import dev.auger.model.Names;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;

/** Cycles of threads, and what the runtime itself reports: nothing but their end can release them. */
final class DeadlockVerdict implements VerdictRule {

    private static final String CYCLE = "S001-7";

    @Override
    public List<Verdict> verdicts(SeriesFacts in) {
        List<Verdict> found = new ArrayList<>();
        for (List<Integer> cycle : in.graph().cycles()) {
            Lock lock = in.last().waitingOn(cycle.getFirst());
            String place = lock == null ? "" : Names.simpleClass(lock.className());
            found.add(in.verdict(CYCLE, Finding.Level.PROOF, List.of(cycle.size()), place, cycle));
        }
        // Go says "all goroutines are asleep" of the whole program and names no cycle.
        if (in.isGo() && !in.last().reportedDeadlocks().isEmpty()) {
            List<Integer> waiting = in.threads((dump, i) -> switch (in.kind(dump, i)) {
                case CHAN_RECV, CHAN_SEND, CHAN_NIL, SELECT, LOCK, COND, JOIN -> true;
                case RUNNING, IO, SYSCALL, SLEEP, RUNTIME, IDLE_POOL -> false;
            });
            found.add(in.verdict(CYCLE, Finding.Level.PROOF, List.of(waiting.size()), "", waiting));
        }
        return found;
    }
}
