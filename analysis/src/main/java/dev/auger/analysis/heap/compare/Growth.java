package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the path on which a class is kept over the earlier dump. */
final class Growth {

    private Growth() {}

    /** @return nothing if the instances are not kept together in the later dump */
    static Optional<GrownPath> of(HeapAnalysis base, HeapAnalysis now, String className, Job job) {
        Optional<MergedPath> after = GcPaths.mergedForClass(now.heap(), now, className, job);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        List<GrownStep> steps = new ArrayList<>();
        Counterparts counterparts = new Counterparts(base.heap(), now.heap());
        long before = -1;
        List<PathStep> path = after.get().common().steps();
        for (int i = 0; i < path.size(); i++) {
            PathStep step = path.get(i);
            before = i == 0
                    ? counterparts.root(step)
                    : before < 0 ? -1 : counterparts.next(before, path.get(i - 1), step);
            steps.add(new GrownStep(step, before, before < 0 ? -1 : base.retainedSize(before)));
        }
        Optional<MergedPath> earlier = GcPaths.mergedForClass(base.heap(), base, className, job);
        long last = before;
        long through = earlier.filter(m -> last >= 0 && m.common().last().object() == last)
                .map(MergedPath::through)
                .orElse(-1L);
        long instances = earlier.map(MergedPath::instances).orElseGet(() -> instances(base, className));
        return Optional.of(new GrownPath(after.get(), instances, through, List.copyOf(steps)));
    }

    private static long instances(HeapAnalysis analysis, String className) {
        long count = 0;
        for (long o = 0; o < analysis.heap().objectCount(); o++) {
            boolean same = analysis.heap().typeOf(o).name().equals(className);
            count += same && analysis.reachable(o) ? 1 : 0;
        }
        return count;
    }
}
