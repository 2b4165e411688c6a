package dev.auger.importers.hprof;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.heap.GcRoot;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The roots whose object is in the dump, in file order; columns behind a list, because there may be millions. */
final class RootList extends AbstractList<GcRoot> implements RandomAccess {

    private static final GcRoot.Kind[] KINDS = GcRoot.Kind.values();

    private final GrowingInts kinds = new GrowingInts();
    private final GrowingLongs objects = new GrowingLongs();
    private final GrowingInts threads = new GrowingInts();
    private final GrowingInts frames = new GrowingInts();

    RootList(DumpIndex index, AddressIndex addresses, Threads known) {
        long most = Math.min(index.rootIds.size(), Integer.MAX_VALUE);
        for (long i = 0; i < most; i++) {
            long object = addresses.indexOf(index.rootIds.get(i));
            if (object >= 0) {
                int kind = index.rootKinds.get(i);
                boolean isThread = kind == GcRoot.Kind.THREAD_OBJECT.ordinal();
                int serial = index.rootThreads.get(i);
                kinds.add(kind);
                objects.add(object);
                threads.add(serial < 0 && !isThread ? -1 : known.ofSerial(serial));
                // A thread object names its trace there, not a frame.
                frames.add(isThread ? -1 : Math.max(-1, index.rootFrames.get(i)));
            }
        }
    }

    @Override
    public GcRoot get(int i) {
        return new GcRoot(KINDS[kinds.get(i)], objects.get(i), threads.get(i), frames.get(i));
    }

    @Override
    public int size() {
        return (int) kinds.size();
    }
}
