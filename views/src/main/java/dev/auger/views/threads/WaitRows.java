package dev.auger.views.threads;

import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.model.threads.ThreadInfo.Lock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wait-for graph in rows, each "these wait for this lock, held by that one": the rows of a jam under each other, from its root
 * outwards, jams with most waiters first. Pure; knows no pixels.
 */
record WaitRows(List<WaitRow> rows, int deadlocks, int hidden) {

    /**
     * @param waiters threads as indexes into the dump
     * @param owner index of the holder, or -1 where the dump names none
     * @param deadlock whether this step is part of a deadlock
     */
    record WaitRow(List<Integer> waiters, Lock lock, int owner, boolean deadlock) {}

    private record Step(String lock, int owner) {}

    static WaitRows of(WaitForGraph graph, int limit) {
        Map<Integer, Map<Step, List<WaitForGraph.Edge>>> byOwner = new LinkedHashMap<>();
        for (WaitForGraph.Edge edge : graph.edges()) {
            byOwner.computeIfAbsent(edge.owner(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(new Step(edge.lock().id(), edge.owner()), k -> new ArrayList<>())
                    .add(edge);
        }
        List<WaitRow> rows = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (WaitForGraph.Blocker root : graph.rootBlockers()) {
            Set<Integer> deadlocked = root.deadlock() ? new HashSet<>(root.threads()) : Set.of();
            root.threads().forEach(thread -> addBehind(thread, byOwner, deadlocked, done, rows));
        }
        for (WaitForGraph.Ownerless ownerless : graph.ownerless()) {
            rows.add(new WaitRow(ownerless.waiters(), ownerless.lock(), -1, false));
        }
        int hidden = Math.max(0, rows.size() - limit);
        return new WaitRows(
                List.copyOf(rows.subList(0, rows.size() - hidden)),
                graph.cycles().size(),
                hidden);
    }

    private static void addBehind(
            int owner,
            Map<Integer, Map<Step, List<WaitForGraph.Edge>>> byOwner,
            Set<Integer> deadlocked,
            Set<Integer> done,
            List<WaitRow> rows) {
        if (!done.add(owner)) {
            return;
        }
        Map<Step, List<WaitForGraph.Edge>> steps = byOwner.getOrDefault(owner, Map.of());
        for (List<WaitForGraph.Edge> edges : steps.values()) {
            List<Integer> waiters =
                    edges.stream().map(WaitForGraph.Edge::waiter).toList();
            boolean inCycle = deadlocked.contains(owner) && waiters.stream().anyMatch(deadlocked::contains);
            rows.add(new WaitRow(waiters, edges.getFirst().lock(), owner, inCycle));
        }
        for (List<WaitForGraph.Edge> edges : steps.values()) {
            edges.forEach(edge -> addBehind(edge.waiter(), byOwner, deadlocked, done, rows));
        }
    }
}
