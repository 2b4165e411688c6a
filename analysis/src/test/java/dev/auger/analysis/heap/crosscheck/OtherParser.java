package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A parser that reads by other rules, and can be made to lie. */
final class OtherParser {

    private final HeapSnapshot heap;
    private final Set<GraphRule> rules;
    private final List<GraphOpinion.OfClass> made = new ArrayList<>();

    OtherParser(HeapSnapshot heap, Set<GraphRule> rules) {
        this.heap = heap;
        this.rules = rules;
    }

    /** Where it puts the class object of an array class that the heap does not describe. */
    OtherParser makingUp(String arrayClass, long address) {
        made.add(new GraphOpinion.OfClass(address, arrayClass, 0, 0));
        return this;
    }

    GraphOpinion answer(GraphQuestions questions) {
        GraphOpinion start = opinion(List.of(), made, List.of(), 0);
        RuleGraph graph = new RuleGraph(heap, start, Job.quiet());
        RuleModel model = graph.under(rules, Job.quiet());
        List<Long> roots = new ArrayList<>();
        List<GraphOpinion.OfClass> classes = new ArrayList<>();
        List<GraphOpinion.OfObject> asked = new ArrayList<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (model.isRoot(node)) {
                roots.add(graph.address(node));
            }
            int described = node < graph.objectCount() ? heap.classDescribedBy(node) : -1;
            if (described >= 0 && model.reached(node)) {
                classes.add(ofClass(graph.address(node), described, model));
            }
            if (node > graph.bootLoader() && model.reached(node)) {
                int index =
                        graph.madeClasses().get(node - graph.objectCount() - 1).classIndex();
                classes.add(ofClass(graph.address(node), index, model));
            }
            for (int q = 0; q < questions.size(); q++) {
                if (questions.address(q) == graph.address(node)) {
                    asked.add(ofObject(node, graph, model));
                }
            }
        }
        GraphOpinion answer = opinion(roots, classes, asked, model.objects());
        return new GraphOpinion(
                answer.parser(),
                answer.version(),
                model.objectsInFile(),
                answer.objects(),
                8,
                4,
                roots,
                classes,
                asked);
    }

    private GraphOpinion.OfClass ofClass(long address, int index, RuleModel model) {
        return new GraphOpinion.OfClass(
                address, heap.heapClass(index).name(), model.instances(index), model.digest(index));
    }

    private static GraphOpinion.OfObject ofObject(int node, RuleGraph graph, RuleModel model) {
        boolean known = model.reached(node);
        return new GraphOpinion.OfObject(
                graph.address(node),
                known,
                known ? model.dominator(node) : 0,
                model.retainedObjects(node),
                known ? model.shallowBytes(node) : 0,
                model.retainedBytes(node));
    }

    private static GraphOpinion opinion(
            List<Long> roots, List<GraphOpinion.OfClass> classes, List<GraphOpinion.OfObject> asked, long objects) {
        return new GraphOpinion("other", "1", -1, objects, 8, 4, roots, classes, asked);
    }
}
