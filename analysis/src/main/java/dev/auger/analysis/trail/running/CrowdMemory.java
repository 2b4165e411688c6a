package dev.auger.analysis.trail.running;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.rule.Instances;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Optional;

/** What the threads of a crowd of virtual threads keep each, and the line that allocates it. */
final class CrowdMemory {

    /** What a thread keeps besides itself and its stack from which on it is that which fills the heap, and not the threads. */
    private static final long EACH = 8 << 10;

    /** Share of what virtual threads allocate that one line must have. */
    private static final double SHARE = 0.5;

    private CrowdMemory() {}

    /** The line that allocates most of what each of the virtual threads keeps; empty where they keep little. */
    static Optional<SiteSum> line(Investigation in, Recording recording) {
        return in.evidence()
                .heap()
                .filter(heap -> eachKeeps(in, heap) >= EACH)
                .flatMap(heap -> recording.samples(SampleKind.ALLOC).flatMap(s -> allocated(in, recording, s)));
    }

    private static Optional<SiteSum> allocated(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        long ofThreads = 0;
        for (long i = 0; i < samples.size(); i++) {
            if (isVirtual(recording, samples, i)) {
                ofThreads += samples.weight().get(i);
            }
        }
        long least = (long) (SHARE * ofThreads);
        return SiteSum.heaviest(samples, i -> isVirtual(recording, samples, i), sites::of, in.job())
                .filter(top -> top.weight() >= least);
    }

    private static boolean isVirtual(Recording recording, Samples samples, long row) {
        int thread = samples.thread().get(row);
        return thread >= 0 && recording.threads().get(thread).virtual();
    }

    /** Mean retained size of the virtual threads of a heap, in bytes. */
    private static long eachKeeps(Investigation in, HeapSnapshot heap) {
        HeapAnalysis analysis = in.analysis(heap);
        long[] sums = new long[2];
        Instances.visit(heap, ThreadGrowthRule.VIRTUAL_THREAD::equals, in.job(), o -> {
            if (analysis.reachable(o)) {
                sums[0]++;
                sums[1] += analysis.retainedSize(o);
            }
            return true;
        });
        return sums[0] == 0 ? 0 : sums[1] / sums[0];
    }
}
