package dev.auger.analysis.heap.crosscheck;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.SizeModel;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphDigest;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Compares our graph of a heap with another parser's: counts, GC roots, classes, the largest dominators, a sample of objects, and
 * by a checksum every immediate dominator. What differs is explained by finding the rules the other reads by
 * ({@link RuleSearch}); what is not explained by them stays as what it is.
 */
public final class CrossCheck {

    /** Objects compared one by one, chosen by their address alone: the same in every run and for every parser. */
    public static final int SAMPLE = 2_000;

    /** Largest dominators compared one by one, by our retained sizes and by their retained objects. */
    public static final int LARGEST = 200;

    /** Explained differences of one aspect that are listed; what is not explained is listed in full. */
    static final int MOST_LISTED = 2_000;

    private final HeapAnalysis analysis;

    private CrossCheck(HeapAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Analyses a heap by MAT's size model, for being compared. */
    public static CrossCheck of(HeapSnapshot heap, Job job) {
        return new CrossCheck(HeapAnalysis.of(heap.sizedBy(SizeModel.MAT), job));
    }

    /** Which of several dumps in the file this is, from 1 on; 0 where there is but one. */
    public int dump() {
        return analysis.heap().passport().counts().getOrDefault("dump", 0L).intValue();
    }

    /** What the other parser is to be asked. */
    public GraphQuestions questions() {
        HeapSnapshot heap = analysis.heap();
        // The sample: the least of the scattered addresses. A bounded queue, not an entry an object.
        PriorityQueue<Long> kept =
                new PriorityQueue<>(SAMPLE + 1, Comparator.<Long>naturalOrder().reversed());
        long most = Long.MAX_VALUE;
        Map<Long, Long> addresses = new java.util.HashMap<>();
        for (long o = 0; o < heap.objectCount(); o++) {
            long address = heap.addressOf(o);
            long place = GraphDigest.mix(address);
            if ((place < most || kept.size() < SAMPLE) && addresses.putIfAbsent(place, address) == null) {
                kept.add(place);
                if (kept.size() > SAMPLE) {
                    addresses.remove(kept.poll());
                }
                most = kept.peek() == null ? most : kept.peek();
            }
        }
        List<Long> asked = new ArrayList<>();
        // Whether the boot loader is an object of theirs.
        asked.add(0L);
        for (long object : analysis.topDominators(LARGEST)) {
            asked.add(heap.addressOf(object));
        }
        kept.stream().sorted().map(place -> addresses.getOrDefault(place, 0L)).forEach(asked::add);
        return new GraphQuestions(
                asked.stream().mapToLong(Long::longValue).distinct().toArray(), LARGEST);
    }

    /**
     * Compares.
     *
     * @param theirs answers to {@link #questions}
     */
    public CrossCheckResult compare(GraphOpinion theirs, Job job) {
        HeapSnapshot heap = analysis.heap();
        boolean sizes = heap.layout().referenceBytes() == theirs.referenceBytes();
        RuleGraph graph = new RuleGraph(heap, theirs, job);
        Items items = new Items(analysis, theirs, graph, sizes);
        RuleSearch search = new RuleSearch(graph, items.items(), job);
        List<Difference> all = new ArrayList<>(search.differences());
        // Which classes are concerned is told by their counts and by the sample, where a cause was found.
        all.removeIf(d -> d.aspect() == Aspect.CLASS_DOMINATORS && d.explained());
        all.sort(ORDER);
        List<Difference> listed = new ArrayList<>();
        Map<Aspect, Integer> explained = new EnumMap<>(Aspect.class);
        for (Difference difference : all) {
            if (!difference.explained() || explained.merge(difference.aspect(), 1, Integer::sum) <= MOST_LISTED) {
                listed.add(difference);
            }
        }
        return new CrossCheckResult(
                theirs.parser(),
                theirs.version(),
                items.checks(),
                listed,
                all.size() - listed.size(),
                search.inForce().stream()
                        .map(rule -> new CrossCheckResult.RuleInForce(rule, graph.touched(rule)))
                        .toList(),
                theirs.referenceBytes(),
                sizes);
    }

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::aspect)
            .thenComparing(Comparator.comparingLong(CrossCheck::weight).reversed())
            .thenComparing(Difference::className)
            .thenComparing(Difference::address, Long::compareUnsigned);

    private static long weight(Difference difference) {
        return difference.aspect().kind() == Aspect.Kind.COUNT ? Math.max(difference.ours(), difference.theirs()) : 0;
    }
}
