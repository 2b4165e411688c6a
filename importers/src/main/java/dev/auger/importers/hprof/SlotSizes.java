package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;

/** Shallow sizes by slot, so that an object's is found without looking at its record, but for long arrays. Immutable. */
final class SlotSizes {

    private static final int CLASS_OBJECT = -1;
    private static final int ARRAY = -2;

    private final ObjectSizes sizes;
    private final ClassTable classes;
    private final Slots slots;
    private final Records records;
    private final ObjectRows rows;

    /** Size of an instance, or {@link #CLASS_OBJECT} or {@link #ARRAY}. */
    private final long[] instances;

    /** Of arrays. */
    private final BasicType[] elements;

    SlotSizes(ObjectSizes sizes, ClassTable classes, Slots slots, Records records, ObjectRows rows) {
        this.sizes = sizes;
        this.classes = classes;
        this.slots = slots;
        this.records = records;
        this.rows = rows;
        instances = new long[slots.size()];
        elements = new BasicType[slots.size()];
        for (int slot = 0; slot < instances.length; slot++) {
            BasicType primitive = Slots.primitive(slot);
            elements[slot] = primitive == null ? BasicType.OBJECT : primitive;
            instances[slot] = switch (slots.tag(slot)) {
                case Tag.INSTANCE_DUMP -> sizes.instances()[classes.ofSlot(slot)];
                case Tag.CLASS_DUMP -> CLASS_OBJECT;
                default -> ARRAY;
            };
        }
    }

    /** The same objects by another model. */
    SlotSizes by(ObjectSizes other) {
        return new SlotSizes(other, classes, slots, records, rows);
    }

    ObjectSizes model() {
        return sizes;
    }

    /** Bytes of an object. */
    long of(long object) {
        int slot = rows.slot(object);
        long bytes = instances[slot];
        return bytes >= 0 ? bytes : bytes == ARRAY ? array(object, slot) : classObject(object, slot);
    }

    private long array(long object, int slot) {
        long length = rows.elements(object);
        if (length == ObjectRows.LONG_ARRAY) {
            length = records.arrayLength(rows.position(object));
        }
        return sizes.array(elements[slot], length);
    }

    private long classObject(long object, int slot) {
        int described = classes.describedBy(object);
        return described < 0 ? sizes.instances()[classes.ofSlot(slot)] : sizes.classObjects()[described];
    }
}
