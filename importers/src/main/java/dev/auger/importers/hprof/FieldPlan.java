package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.HeapClass;
import java.util.List;

/**
 * Where the fields of a class's instances stand in an instance record: its own first, then its superclasses'.
 *
 * @param names field names
 * @param offsets offsets from the first field byte, rising
 * @param references offsets of the references alone
 * @param levels fields by declaring class, topmost superclass first
 */
record FieldPlan(
        String[] names, BasicType[] types, int[] offsets, int[] references, List<List<HeapClass.Field>> levels) {

    static FieldPlan of(List<List<HeapClass.Field>> subclassFirst, int identifierBytes) {
        int count = subclassFirst.stream().mapToInt(List::size).sum();
        String[] names = new String[count];
        BasicType[] types = new BasicType[count];
        int[] offsets = new int[count];
        int[] references = new int[count];
        int at = 0;
        int n = 0;
        int refs = 0;
        for (List<HeapClass.Field> level : subclassFirst) {
            for (HeapClass.Field field : level) {
                names[n] = field.name();
                types[n] = field.type();
                offsets[n++] = at;
                if (field.type() == BasicType.OBJECT) {
                    references[refs++] = at;
                }
                at += RawClass.bytes(field.type(), identifierBytes);
            }
        }
        return new FieldPlan(
                names,
                types,
                offsets,
                java.util.Arrays.copyOf(references, refs),
                List.copyOf(subclassFirst.reversed()));
    }

    /** Position in the plan of the first field of that name, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
