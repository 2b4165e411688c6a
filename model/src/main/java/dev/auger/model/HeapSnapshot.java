package dev.auger.model;

import dev.auger.model.column.Workspace;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.heap.ReferenceSink;
import dev.auger.model.heap.SizeModel;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A heap dump as a graph. Objects are dense indexes from 0 to {@code objectCount() - 1}; class objects are objects too. Safe for
 * several readers.
 */
public non-sealed interface HeapSnapshot extends Evidence {

    /** Instances, object arrays, primitive arrays and class objects. */
    long objectCount();

    int classCount();

    HeapClass heapClass(int classIndex);

    /** Class of an object; for class objects the index of {@code java.lang.Class}. */
    int classOf(long object);

    /** Address as the dump prints it. */
    long addressOf(long object);

    /** Index of the object at an address, or -1. */
    long objectAt(long address);

    /** Shallow size in bytes under {@link #layout()}. */
    long shallowSize(long object);

    /**
     * The same heap with shallow sizes by another model. It shares everything with this one, also its life: closing either
     * closes both.
     */
    default HeapSnapshot sizedBy(SizeModel model) {
        return this;
    }

    /**
     * The same heap with shallow sizes as the JVM has them under another layout, which overrides the inferred one; {@link #sizedBy}
     * of the result keeps to it. It shares everything with this one, also its life.
     */
    default HeapSnapshot withLayout(HeapLayout given) {
        return this;
    }

    /** Class this object is the {@code java.lang.Class} of, or -1 if it is no class object. */
    int classDescribedBy(long object);

    HeapLayout layout();

    /**
     * How the shallow sizes of a class's instances are known: {@code inferred} from the layout, {@code table} where a table of
     * the JVM's hidden fields was needed too, {@code estimated} where the dump cannot tell.
     */
    default String sizeBasis(int classIndex) {
        return "inferred";
    }

    /**
     * Visits what an object refers to, in dump order, duplicates included, dangling references left out: its class, its
     * fields' or elements' objects; for a class object its superclass, loader and static fields' objects.
     */
    void references(long object, LongConsumer visitor);

    /** Tells the references of the objects from one index to before another, each object's as {@link #references(long, LongConsumer)} does. */
    default void references(long from, long to, ReferenceSink sink) {
        LongConsumer visitor = sink::reference;
        for (long o = from; o < to; o++) {
            sink.object(o);
            references(o, visitor);
        }
    }

    /** Room for what is computed about the heap; its memory lives as long as the heap. */
    default Workspace workspace() {
        return Workspace.unkept();
    }

    /** Number of array elements, or -1 for what is no array. */
    int arrayLength(long object);

    /**
     * Fields with values, subclass first; for an array its elements from {@code from} on, at most {@code limit}. For a class
     * object its static fields.
     */
    List<FieldValue> values(long object, int from, int limit);

    /**
     * Raw content of an array of primitives: its elements in order, each with the high byte first, copied from the byte at
     * {@code from} on. A reader that has the bytes at hand does better than this, which asks for every element.
     *
     * @param from a multiple of the element's size
     * @param into as long as a multiple of 8
     * @return bytes copied, at most as many as fit; 0 at the end and for anything but an array of primitives
     */
    default int arrayBytes(long object, long from, byte[] into) {
        BasicType element = typeOf(object).arrayElement();
        if (element == null || element == BasicType.OBJECT || arrayLength(object) < 0) {
            return 0;
        }
        int width = element.bytes();
        int at = 0;
        for (FieldValue value : values(object, (int) (from / width), into.length / width)) {
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                into[at++] = (byte) (value.raw() >>> shift);
            }
        }
        return at;
    }

    /** Text of a {@code java.lang.String} object, at most {@code limit} characters; null if the object is no string. */
    @Nullable
    String stringValue(long object, int limit);

    List<GcRoot> roots();

    List<HeapThread> threads();

    default HeapClass typeOf(long object) {
        return heapClass(classOf(object));
    }
}
