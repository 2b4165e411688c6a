package dev.auger.analysis.heap.graph;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.AscendingLongs;
import dev.auger.model.column.Bits;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.IntPages;
import dev.auger.model.heap.ReferenceSink;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.Workers;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The references of a range of objects, one behind the other, without those into roots. Two halves of a heap are read side by side.
 */
final class References {

    /** Fewer objects are read before another thread is awake. */
    private static final long WORTH_A_THREAD = 1 << 18;

    private static final int BATCH = 1 << 14;

    private final AscendingLongs.Builder starts;
    private final IntPages pages;
    private final List<MemorySegment> targets = new ArrayList<>();

    /** Set by another thread; looked at with each batch. */
    private volatile boolean unwanted;

    private References(ColumnMemory scratch) {
        starts = new AscendingLongs.Builder(scratch);
        pages = new IntPages(scratch);
    }

    /** Where each object's references begin, and behind them where the last ones end. */
    AscendingLongs.Builder starts() {
        return starts;
    }

    /** Objects the references lead to, as unsigned ints, one part behind the other. */
    List<MemorySegment> targets() {
        return targets;
    }

    /** Reads the references of all objects. */
    static References of(HeapSnapshot heap, Bits isRoot, ColumnMemory scratch, Job job) {
        long count = heap.objectCount();
        job.begin(count, Progress.Unit.OBJECTS);
        References all = new References(scratch);
        if (count < WORTH_A_THREAD || Runtime.getRuntime().availableProcessors() < 2) {
            all.gather(heap, 0, count, isRoot, job);
            all.targets.addAll(all.pages.parts());
        } else {
            all.gatherWithHelp(heap, isRoot, scratch, job);
        }
        all.starts.add(all.starts.size() == 0 ? 0 : bytes(all.targets) / Integer.BYTES);
        return all;
    }

    private static long bytes(List<MemorySegment> parts) {
        return parts.stream().mapToLong(MemorySegment::byteSize).sum();
    }

    private void gatherWithHelp(HeapSnapshot heap, Bits isRoot, ColumnMemory scratch, Job job) {
        long count = heap.objectCount();
        long middle = count / 2 / BATCH * BATCH;
        References second = new References(scratch);
        try (ExecutorService helper = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("references").daemon().factory())) {
            Future<Boolean> rest = helper.submit(() -> second.gather(heap, middle, count, isRoot, job));
            try {
                gather(heap, 0, middle, isRoot, job);
                Workers.await(rest);
            } finally {
                // If this half failed the other is not wanted.
                second.unwanted = true;
            }
        }
        long offset = pages.size();
        for (long i = 0; i < second.starts.size(); i++) {
            starts.add(offset + second.starts.get(i));
        }
        targets.addAll(pages.parts());
        targets.addAll(second.pages.parts());
    }

    /** @return whether to the end */
    private boolean gather(HeapSnapshot heap, long from, long to, Bits isRoot, Job job) {
        ReferenceSink sink = new ReferenceSink() {
            @Override
            public void object(long object) {
                starts.add(pages.size());
            }

            @Override
            public void reference(long target) {
                if (!isRoot.get(target)) {
                    pages.add((int) target);
                }
            }
        };
        for (long at = from; at < to; at += BATCH) {
            long end = Math.min(to, at + BATCH);
            heap.references(at, end, sink);
            job.advance(end - at);
            if (unwanted) {
                return false;
            }
        }
        return true;
    }
}
