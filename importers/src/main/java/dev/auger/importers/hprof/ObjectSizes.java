package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapLayout;
import java.util.List;

/**
 * Shallow sizes in bytes under one layout. Immutable.
 *
 * @param instances size of an instance by class
 * @param classObjects size of the {@code java.lang.Class} object that describes a class, by that class
 * @param basis how instance sizes are known by class: {@code inferred}, {@code table} (HotSpot is known to add fields) or
 *     {@code estimated}
 */
record ObjectSizes(HeapLayout layout, long[] instances, long[] classObjects, String[] basis) {

    /**
     * Sizes by HotSpot's rules.
     *
     * @param wordBytes bytes of a machine word
     * @param feature feature version of the JDK that wrote the dump, 0 if unknown
     */
    static ObjectSizes hotspot(ClassTable classes, LayoutInference.Result rules, int wordBytes, int feature) {
        HeapLayout layout = rules.layout();
        int references = layout.referenceBytes();
        ObjectSizes sizes = empty(layout, classes.size());
        int mirror = 0;
        for (int i = 0; i < classes.size(); i++) {
            List<int[]> levels = LayoutInference.levels(classes, i, references, wordBytes, feature);
            int end = rules.packing().end(levels, layout.headerBytes(), references);
            sizes.instances[i] = layout.align(end);
            sizes.basis[i] = basis(classes, i, feature);
            mirror = i == classes.classOfClasses() ? end : mirror;
        }
        // A mirror is an instance with the static fields behind it.
        for (int i = 0; i < classes.size(); i++) {
            int[] statics = staticSizes(classes.get(i), references);
            sizes.classObjects[i] =
                    layout.align(mirror + FieldPacking.GAPS_FILLED.end(List.of(statics), 0, references));
        }
        return sizes;
    }

    /** Sizes by the rules of Eclipse MAT; the layout says what of HotSpot's they use. */
    static ObjectSizes mat(ClassTable classes, HeapLayout inferred, int wordBytes) {
        int references = inferred.referenceBytes();
        int header = wordBytes + references;
        HeapLayout layout = new HeapLayout(
                references,
                header,
                header + 4,
                inferred.alignment(),
                "Eclipse MAT's rules; " + inferred.inferredFrom());
        ObjectSizes sizes = empty(layout, classes.size());
        for (int i = 0; i < classes.size(); i++) {
            int end = header;
            for (List<HeapClass.Field> level : classes.plan(i).levels()) {
                for (HeapClass.Field field : level) {
                    end += RawClass.bytes(field.type(), references);
                }
                end = FieldPacking.align(end, references);
            }
            int statics = 0;
            for (FieldValue field : classes.get(i).statics()) {
                statics += RawClass.bytes(field.type(), references);
            }
            sizes.instances[i] = layout.align(end);
            sizes.classObjects[i] = layout.align(statics);
            sizes.basis[i] = "inferred";
        }
        return sizes;
    }

    private static ObjectSizes empty(HeapLayout layout, int classes) {
        return new ObjectSizes(layout, new long[classes], new long[classes], new String[classes]);
    }

    long array(BasicType element, long length) {
        int bytes = RawClass.bytes(element, layout.referenceBytes());
        return layout.align(FieldPacking.align(layout.arrayHeaderBytes(), bytes) + length * bytes);
    }

    private static int[] staticSizes(HeapClass type, int references) {
        return type.statics().stream()
                // HotSpot lists resolved references and the like as statics in angle brackets; they lie elsewhere.
                .filter(f -> !f.name().startsWith("<"))
                .mapToInt(f -> RawClass.bytes(f.type(), references))
                .toArray();
    }

    private static String basis(ClassTable classes, int type, int feature) {
        int depth = classes.plan(type).levels().size();
        int c = type;
        for (int i = 0; i < depth; i++, c = classes.get(c).superClass()) {
            if (InjectedFields.unknowable(classes.get(c).name())) {
                return "estimated";
            }
            if (InjectedFields.of(classes.get(c), feature).length > 0
                    || Contended.of(classes.get(c), feature) != Contended.NOT) {
                return "table";
            }
        }
        return "inferred";
    }
}
