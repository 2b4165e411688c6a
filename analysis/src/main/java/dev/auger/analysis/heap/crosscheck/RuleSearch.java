package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the rules the other parser reads by, from its answers alone, and which of them each difference comes from. All rules that
 * concern something are tried together; then one after the other is taken out for good if more of its answers come true without.
 */
final class RuleSearch {

    private final RuleGraph graph;
    private final List<Item> items;
    private final Job job;
    private Set<GraphRule> inForce = EnumSet.noneOf(GraphRule.class);

    /** @param items what differs, and what must stay equal */
    RuleSearch(RuleGraph graph, List<Item> items, Job job) {
        this.graph = graph;
        this.items = items;
        this.job = job;
    }

    /** The rules found by {@link #differences}. */
    Set<GraphRule> inForce() {
        return EnumSet.copyOf(inForce);
    }

    /** What differs, each with its causes. */
    List<Difference> differences() {
        List<Item> differing = items.stream().filter(i -> !i.agrees()).toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        boolean[] consistent = new boolean[differing.size()];
        RuleModel base = graph.under(Set.of(), job);
        for (int i = 0; i < consistent.length; i++) {
            // Else our own answer would be the riddle.
            consistent[i] = differing.get(i).under().applyAsLong(base)
                    == differing.get(i).ours();
        }
        base = null;
        RuleModel found = search();
        boolean[] met = new boolean[differing.size()];
        for (int i = 0; i < met.length; i++) {
            met[i] = differing.get(i).under().applyAsLong(found)
                    == differing.get(i).theirs();
        }
        found = null;
        List<List<GraphRule>> causes = causes(differing);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            Item item = differing.get(i);
            boolean explained = met[i] && consistent[i];
            differences.add(new Difference(
                    item.aspect(),
                    item.address(),
                    item.className(),
                    item.ours(),
                    item.theirs(),
                    explained ? causes.get(i) : List.of(),
                    explained));
        }
        return differences;
    }

    private RuleModel search() {
        inForce = EnumSet.noneOf(GraphRule.class);
        for (GraphRule rule : GraphRule.values()) {
            if (graph.touched(rule) > 0) {
                inForce.add(rule);
            }
        }
        RuleModel best = graph.under(inForce, job);
        long wrong = wrong(best);
        boolean better = true;
        while (wrong > 0 && better) {
            better = false;
            for (GraphRule rule : List.copyOf(inForce)) {
                RuleModel without = graph.under(without(rule), job);
                long then = wrong(without);
                if (then < wrong) {
                    inForce = without(rule);
                    best = without;
                    wrong = then;
                    better = true;
                }
            }
        }
        return best;
    }

    private long wrong(RuleModel model) {
        return items.stream()
                .filter(i -> i.under().applyAsLong(model) != i.theirs())
                .count();
    }

    private Set<GraphRule> without(GraphRule rule) {
        Set<GraphRule> rest = EnumSet.copyOf(inForce);
        rest.remove(rule);
        return rest;
    }

    private List<List<GraphRule>> causes(List<Item> differing) {
        List<List<GraphRule>> causes = new ArrayList<>();
        differing.forEach(item -> causes.add(new ArrayList<>()));
        for (GraphRule rule : inForce) {
            RuleModel model = graph.under(without(rule), job);
            for (int i = 0; i < differing.size(); i++) {
                if (differing.get(i).under().applyAsLong(model)
                        != differing.get(i).theirs()) {
                    causes.get(i).add(rule);
                }
            }
        }
        for (List<GraphRule> found : causes) {
            if (found.isEmpty()) {
                found.addAll(inForce);
            }
        }
        return causes;
    }
}
