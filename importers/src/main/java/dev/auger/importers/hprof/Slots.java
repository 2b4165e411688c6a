package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import java.util.Arrays;

/**
 * What records of objects name, numbered: a slot is a kind of record with a class. Classes get their slots in the order in which
 * objects name them; the first slots stand for arrays of primitives, whose records name no class, and for class objects.
 */
final class Slots {

    /** Of class objects. */
    static final int CLASSES = 12;

    /** For classes beyond what a row can say; no real dump has so many. */
    static final int TOO_MANY = 13;

    /** Where the slots of arrays begin whose elements ART left out. */
    private static final int WITHOUT_DATA = 16;

    private static final int FIRST_FREE = 32;
    private static final int MOST = 1 << 24;

    private final LongMap ofInstances = new LongMap();
    private final LongMap ofArrays = new LongMap();
    private long[] classIds = new long[64];
    private byte[] tags = new byte[64];
    private int size = FIRST_FREE;
    private boolean overflowed;
    private long lastInstance = -1;
    private int lastInstanceSlot;
    private long lastArray = -1;
    private int lastArraySlot;

    Slots() {
        for (BasicType type : BasicType.values()) {
            tags[type.code()] = (byte) Tag.PRIMITIVE_ARRAY_DUMP;
            tags[WITHOUT_DATA + type.code()] = (byte) Tag.ART_PRIMITIVE_ARRAY_NODATA;
        }
        tags[CLASSES] = (byte) Tag.CLASS_DUMP;
        tags[TOO_MANY] = (byte) Tag.INSTANCE_DUMP;
    }

    /** Slots as they were kept. */
    static Slots of(long[] classIds, byte[] tags) {
        Slots slots = new Slots();
        slots.classIds = classIds;
        slots.tags = tags;
        slots.size = classIds.length;
        return slots;
    }

    int ofInstance(long classId) {
        if (classId != lastInstance) {
            lastInstanceSlot = slot(ofInstances, classId, Tag.INSTANCE_DUMP);
            lastInstance = classId;
        }
        return lastInstanceSlot;
    }

    int ofObjectArray(long classId) {
        if (classId != lastArray) {
            lastArraySlot = slot(ofArrays, classId, Tag.OBJECT_ARRAY_DUMP);
            lastArray = classId;
        }
        return lastArraySlot;
    }

    static int ofPrimitiveArray(BasicType element, boolean withData) {
        return element.code() + (withData ? 0 : WITHOUT_DATA);
    }

    private int slot(LongMap known, long classId, int tag) {
        long slot = known.get(classId);
        if (slot != LongMap.ABSENT) {
            return (int) slot;
        }
        if (size == MOST) {
            overflowed = true;
            return TOO_MANY;
        }
        if (size == classIds.length) {
            classIds = Arrays.copyOf(classIds, size * 2);
            tags = Arrays.copyOf(tags, size * 2);
        }
        classIds[size] = classId;
        tags[size] = (byte) tag;
        known.put(classId, size);
        return size++;
    }

    int size() {
        return size;
    }

    /** More classes than can be told apart were named. */
    boolean overflowed() {
        return overflowed;
    }

    /** Tag of the records of a slot. */
    int tag(int slot) {
        return tags[slot] & 0xff;
    }

    /** The class identifier a slot stands for; 0 for those of primitive arrays and class objects. */
    long classId(int slot) {
        return classIds[slot];
    }

    /** Element type of a slot of primitive arrays, or null. */
    static @org.jspecify.annotations.Nullable BasicType primitive(int slot) {
        return slot < CLASSES
                ? BasicType.of(slot)
                : slot > WITHOUT_DATA && slot < FIRST_FREE ? BasicType.of(slot - WITHOUT_DATA) : null;
    }

    long[] classIds() {
        return Arrays.copyOf(classIds, size);
    }

    byte[] tags() {
        return Arrays.copyOf(tags, size);
    }
}
