package dev.auger.importers.hprof;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.function.Supplier;

/**
 * What the first pass over a dump notes down: where each record stands and, per object, which class it names. Nothing is
 * resolved yet, because a record may name another that follows it.
 */
final class DumpIndex {

    /** Body positions of UTF8 records by string identifier. */
    LongMap strings = new LongMap();
    /** Name string identifiers by class identifier, from LOAD_CLASS. */
    LongMap classNames = new LongMap();
    /** Class identifiers by class serial number, from LOAD_CLASS. */
    LongMap classSerials = new LongMap();
    /** Body positions of STACK_FRAME records by frame identifier. */
    LongMap stackFrames = new LongMap();
    /** Body positions of STACK_TRACE records by trace serial number. */
    LongMap stackTraces = new LongMap();
    /** Name string identifiers by thread serial number, from START_THREAD. */
    LongMap startedThreads = new LongMap();

    /** Kinds of objects, by the numbers their rows name. */
    Slots slots = new Slots();

    /** Object indexes of class dumps, in file order. */
    GrowingLongs classDumps = new GrowingLongs();

    GrowingInts rootKinds = new GrowingInts();
    GrowingLongs rootIds = new GrowingLongs();
    /** Thread serial number of each root, -1 where it has none. */
    GrowingInts rootThreads = new GrowingInts();
    /** Frame number, or for thread objects the trace serial number; -1 where it has none. */
    GrowingInts rootFrames = new GrowingInts();

    private final Supplier<ColumnMemory> scratch;
    private ColumnMemory memory;
    private ObjectRows.Builder rows;
    private RankedAddresses.Builder addresses;

    private final LongMap dumped = new LongMap();

    long instances;
    long objectArrays;
    long primitiveArrays;
    long classesDumped;
    long rootRecords;

    /** Heap dumps in the file, one after the other. */
    long dumps = 1;

    /** Which of them is read, from 1 on. */
    long dump = 1;

    /** @param scratch memory for rows in the making */
    DumpIndex(Supplier<ColumnMemory> scratch) {
        this.scratch = scratch;
        memory = scratch.get();
        rows = new ObjectRows.Builder(memory);
        addresses = new RankedAddresses.Builder(memory, ADDRESS_SHIFT);
    }

    /** Objects stand at multiples of eight. */
    private static final int ADDRESS_SHIFT = 3;

    /** Forgets objects and roots because another dump of the same heap follows; counts go on. */
    void restart() {
        memory.close();
        memory = scratch.get();
        rows = new ObjectRows.Builder(memory);
        addresses = new RankedAddresses.Builder(memory, ADDRESS_SHIFT);
        classDumps = new GrowingLongs();
        rootKinds = new GrowingInts();
        rootIds = new GrowingLongs();
        rootThreads = new GrowingInts();
        rootFrames = new GrowingInts();
    }

    void addInstance(long position, long id, long classId) {
        rows.add(position, slots.ofInstance(classId), 0);
        addresses.add(id);
        instances++;
    }

    void addObjectArray(long position, long id, long classId, long elements) {
        rows.add(position, slots.ofObjectArray(classId), elements);
        addresses.add(id);
        objectArrays++;
    }

    /** @param withData false where ART left the elements out */
    void addPrimitiveArray(long position, long id, BasicType element, long elements, boolean withData) {
        rows.add(position, Slots.ofPrimitiveArray(element, withData), elements);
        addresses.add(id);
        primitiveArrays++;
    }

    void addClass(long position, long classId) {
        slots.ofInstance(classId);
        classDumps.add(rows.size());
        rows.add(position, Slots.CLASSES, 0);
        addresses.add(classId);
        if (dumped.get(classId) == LongMap.ABSENT) {
            dumped.put(classId, position);
            classesDumped++;
        }
    }

    void addRoot(GcRoot.Kind kind, long id, int thread, int frame) {
        rootRecords++;
        rootKinds.add(kind.ordinal());
        rootIds.add(id);
        rootThreads.add(thread);
        rootFrames.add(frame);
    }

    /** Objects so far. */
    long objects() {
        return rows.size();
    }

    /** Instance, object-array and primitive-array records. */
    long objectRecords() {
        return instances + objectArrays + primitiveArrays;
    }

    /** The rows, and where each address leads, moved to columns of their own. */
    Objects build(Records records, Columns columns, Job job) {
        ObjectRows all = rows.build(columns);
        RankedAddresses.Builder marks = addresses;
        AddressStatistics statistics = marks.statistics();
        try (ColumnMemory again = scratch.get()) {
            if (!marks.fits() && statistics.shift() != ADDRESS_SHIFT) {
                marks = new RankedAddresses.Builder(again, statistics.shift());
                for (long i = 0; i < all.size(); i++) {
                    marks.add(records.address(all.position(i)));
                    if ((i & 0xffff) == 0) {
                        job.check();
                    }
                }
            }
            return new Objects(
                    all,
                    marks.fits()
                            ? marks.build(all, records, columns, job)
                            : new ScatteredAddresses(statistics, all, records, job));
        } finally {
            memory.close();
        }
    }

    /** Gives back what {@link #build} would have. */
    void discard() {
        memory.close();
    }

    /** All objects by index and by address. */
    record Objects(ObjectRows rows, AddressIndex addresses) {}
}
