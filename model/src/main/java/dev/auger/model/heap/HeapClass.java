package dev.auger.model.heap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the dump.
 *
 * @param index dense index, 0 to {@code classCount() - 1}
 * @param name Java source name: {@code byte[]}, {@code java.util.HashMap$Node[]}
 * @param object index of the {@code java.lang.Class} object
 * @param superClass index of the superclass, or -1
 * @param loader object index of the class loader, or -1 for the boot loader
 * @param instanceBytes instance size as the dump states it (fields only, dump's identifier size), in bytes
 * @param fields instance fields declared by this class, in dump order
 * @param statics static fields with values
 * @param arrayElement element type of an array class, else null
 */
public record HeapClass(
        int index,
        String name,
        long object,
        int superClass,
        long loader,
        int instanceBytes,
        List<Field> fields,
        List<FieldValue> statics,
        @Nullable BasicType arrayElement) {

    /** An instance field declaration. */
    public record Field(String name, BasicType type) {}

    public boolean isArray() {
        return arrayElement != null;
    }
}
