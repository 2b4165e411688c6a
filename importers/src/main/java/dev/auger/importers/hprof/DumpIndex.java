package dev.auger.importers.hprof;

import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;

/**
 * What the first pass over a dump notes down: where each record stands and, per object, which class it names. Nothing is
 * resolved yet, because a record may name another that follows it.
 *
 * <p>A <em>slot</em> numbers the class identifiers in order of appearance; the first ones stand for the arrays of primitives,
 * whose records name no class.
 */
final class DumpIndex {

    /** Slot of {@code java.lang.Class}, for class objects. */
    static final int SLOT_OF_CLASSES = 12;

    private static final int FIRST_FREE_SLOT = 13;

    /** Body positions of UTF8 records by string identifier. */
    final LongMap strings = new LongMap();
    /** Name string identifiers by class identifier, from LOAD_CLASS. */
    final LongMap classNames = new LongMap();
    /** Class identifiers by class serial number, from LOAD_CLASS. */
    final LongMap classSerials = new LongMap();
    /** Body positions of STACK_FRAME records by frame identifier. */
    final LongMap stackFrames = new LongMap();
    /** Body positions of STACK_TRACE records by trace serial number. */
    final LongMap stackTraces = new LongMap();
    /** Name string identifiers by thread serial number, from START_THREAD. */
    final LongMap startedThreads = new LongMap();

    /** Position of each object's sub-record, in file order. */
    GrowingLongs positions = new GrowingLongs();
    /** Slot of each object's class. */
    GrowingInts slots = new GrowingInts();
    /** Object indexes of class dumps, in file order. */
    GrowingLongs classDumps = new GrowingLongs();

    GrowingInts rootKinds = new GrowingInts();
    GrowingLongs rootIds = new GrowingLongs();
    /** Thread serial number of each root, -1 where it has none. */
    GrowingInts rootThreads = new GrowingInts();
    /** Frame number, or for thread objects the trace serial number; -1 where it has none. */
    GrowingInts rootFrames = new GrowingInts();

    private final LongMap dumped = new LongMap();
    private final LongMap slotOf = new LongMap();
    private final GrowingLongs slotIds = new GrowingLongs();
    private long lastClass = -1;
    private int lastSlot;

    long instances;
    long objectArrays;
    long primitiveArrays;
    long classesDumped;
    long rootRecords;

    DumpIndex() {
        for (int i = 0; i < FIRST_FREE_SLOT; i++) {
            slotIds.add(0);
        }
    }

    /** Forgets objects and roots because another dump of the same heap follows; counts go on. */
    void restart() {
        positions = new GrowingLongs();
        slots = new GrowingInts();
        classDumps = new GrowingLongs();
        rootKinds = new GrowingInts();
        rootIds = new GrowingLongs();
        rootThreads = new GrowingInts();
        rootFrames = new GrowingInts();
    }

    int slotOfClass(long classId) {
        if (classId != lastClass) {
            long slot = slotOf.get(classId);
            if (slot == LongMap.ABSENT) {
                slot = slotIds.size();
                slotOf.put(classId, slot);
                slotIds.add(classId);
            }
            lastClass = classId;
            lastSlot = (int) slot;
        }
        return lastSlot;
    }

    static int slotOfArray(BasicType element) {
        return element.code();
    }

    int slotCount() {
        return (int) slotIds.size();
    }

    /** The class identifier a slot stands for; 0 for the slots of primitive arrays and class objects. */
    long classOfSlot(int slot) {
        return slotIds.get(slot);
    }

    void addInstance(long position, long classId) {
        positions.add(position);
        slots.add(slotOfClass(classId));
        instances++;
    }

    void addObjectArray(long position, long classId) {
        positions.add(position);
        slots.add(slotOfClass(classId));
        objectArrays++;
    }

    void addPrimitiveArray(long position, BasicType element) {
        positions.add(position);
        slots.add(slotOfArray(element));
        primitiveArrays++;
    }

    void addClass(long position, long classId) {
        slotOfClass(classId);
        classDumps.add(positions.size());
        positions.add(position);
        slots.add(SLOT_OF_CLASSES);
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

    /** Instance, object-array and primitive-array records. */
    long objectRecords() {
        return instances + objectArrays + primitiveArrays;
    }
}
