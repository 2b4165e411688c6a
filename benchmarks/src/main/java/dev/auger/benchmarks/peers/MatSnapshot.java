package dev.auger.benchmarks.peers;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.mat.SnapshotException;
import org.eclipse.mat.parser.internal.SnapshotFactory;
import org.eclipse.mat.snapshot.ISnapshot;
import org.eclipse.mat.util.VoidProgressListener;

/**
 * Eclipse MAT's parser, as published for Android: opening a dump parses it, writes indexes beside it, and finds dominators and retained
 * sizes. {@code MatSnapshot FILE [ADDRESS…]}; what the named objects dominate is counted as well, which is not measured.
 */
public final class MatSnapshot {
    private static final int ROOT = -1;

    private final ISnapshot snapshot;

    private MatSnapshot(ISnapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static void main(String[] args) throws SnapshotException {
        ISnapshot snapshot =
                new SnapshotFactory().openSnapshot(new File(args[0]), Map.of(), new VoidProgressListener());
        MatSnapshot mat = new MatSnapshot(snapshot);
        long[] dominated = new long[args.length - 1];
        for (int i = 0; i < dominated.length; i++) {
            dominated[i] = mat.dominated(Long.decode(args[i + 1]));
        }
        // The largest, as the first table of a window would show them.
        int[] largest = snapshot.getImmediateDominatedIds(ROOT);
        for (int i = 0; i < Math.min(10, largest.length); i++) {
            System.out.printf(
                    "0x%x %s %d%n",
                    snapshot.mapIdToAddress(largest[i]),
                    snapshot.getClassOf(largest[i]).getName(),
                    snapshot.getRetainedHeapSize(largest[i]));
        }
        System.out.println(new HeapAnswer(snapshot.getSnapshotInfo().getNumberOfObjects(), dominated).line());
    }

    private long dominated(long address) throws SnapshotException {
        int object = snapshot.mapAddressToId(address);
        if (object < 0 || snapshot.getImmediateDominatorId(object) != ROOT) {
            return -1;
        }
        int[] open = {object};
        int size = 1;
        long count = 0;
        while (size > 0) {
            int[] below = snapshot.getImmediateDominatedIds(open[--size]);
            count++;
            if (size + below.length > open.length) {
                open = Arrays.copyOf(open, 2 * (size + below.length));
            }
            System.arraycopy(below, 0, open, size, below.length);
            size += below.length;
        }
        return count;
    }
}
