package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import java.util.ArrayList;
import java.util.List;

/** Shallow sizes in bytes under one layout. Immutable. */
final class ObjectSizes {

    private final HeapLayout layout;
    private final long[] instances;
    private final long[] classObjects;
    private final String[] basis;

    /**
     * @param wordBytes bytes of a machine word
     * @param feature feature version of the JDK that wrote the dump, 0 if unknown
     */
    ObjectSizes(ClassTable classes, LayoutInference.Result rules, int wordBytes, int feature) {
        this.layout = rules.layout();
        int count = classes.size();
        int[] ends = new int[count];
        instances = new long[count];
        classObjects = new long[count];
        basis = new String[count];
        for (int i = 0; i < count; i++) {
            List<int[]> levels = LayoutInference.levels(classes, i, layout.referenceBytes(), wordBytes, feature);
            ends[i] = rules.packing().end(levels, layout.headerBytes(), layout.referenceBytes());
            instances[i] = layout.align(ends[i]);
            basis[i] = basis(classes, i, feature);
        }
        int mirror = ends[classes.classOfClasses()];
        for (int i = 0; i < count; i++) {
            int statics = staticBytes(classes.get(i));
            classObjects[i] = layout.align(mirror + statics);
        }
    }

    HeapLayout layout() {
        return layout;
    }

    long instance(int type) {
        return instances[type];
    }

    long array(BasicType element, long length) {
        int bytes = RawClass.bytes(element, layout.referenceBytes());
        return layout.align(FieldPacking.align(layout.arrayHeaderBytes(), bytes) + length * bytes);
    }

    /** Size of the {@code java.lang.Class} object that describes a class: an instance with the static fields behind it. */
    long classObject(int described) {
        return classObjects[described];
    }

    /** {@code inferred}, {@code table} (a field HotSpot injects is known of) or {@code estimated}. */
    String basis(int type) {
        return basis[type];
    }

    private int staticBytes(HeapClass type) {
        List<int[]> level = new ArrayList<>();
        level.add(type.statics().stream()
                // HotSpot lists resolved references and the like as statics in angle brackets; they lie elsewhere.
                .filter(f -> !f.name().startsWith("<"))
                .map(FieldValue::type)
                .mapToInt(t -> RawClass.bytes(t, layout.referenceBytes()))
                .toArray());
        return FieldPacking.GAPS_FILLED.end(level, 0, layout.referenceBytes());
    }

    private static String basis(ClassTable classes, int type, int feature) {
        int depth = classes.plan(type).levels().size();
        int c = type;
        for (int i = 0; i < depth; i++, c = classes.get(c).superClass()) {
            String name = classes.get(c).name();
            if (InjectedFields.unknowable(name)) {
                return "estimated";
            }
            if (InjectedFields.of(classes.get(c), feature).length > 0) {
                return "table";
            }
        }
        return "inferred";
    }
}
