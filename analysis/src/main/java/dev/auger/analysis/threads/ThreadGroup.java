package dev.auger.analysis.threads;

import java.util.List;

/**
 * Threads that have something in common.
 *
 * @param label the pool's template, the container, the creating place, or the upper frames; empty for threads that have none
 * @param state the state they share as the runtime says it; empty where they need not share one
 * @param kind what most of them wait for
 * @param members indexes into the dump, ascending
 * @param idle how many of them are workers that wait for work
 * @param ages how long they have been waiting, or how old they are where that is not printed
 */
public record ThreadGroup(
        String label, String state, WaitKind kind, List<Integer> members, int idle, Percentiles ages) {

    public int count() {
        return members.size();
    }
}
