package dev.auger.analysis.threads;

import dev.auger.model.threads.ThreadState;
import java.util.List;
import java.util.Map;

/**
 * Threads whose names differ in numbers only.
 *
 * @param name the template, {@code pricing-worker-*}; of a single thread its own name
 * @param states how many threads are in which state; those without one are not counted
 * @param kinds how many threads wait for what
 * @param cpuMillis sum over the threads that print it, or -1
 * @param members indexes into the dump, ascending
 */
public record PoolGroup(
        String name,
        int count,
        Map<ThreadState, Integer> states,
        Map<WaitKind, Integer> kinds,
        double cpuMillis,
        List<Integer> members) {}
