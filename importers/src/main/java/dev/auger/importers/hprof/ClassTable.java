package dev.auger.importers.hprof;

import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of a dump with dense indexes: class dumps in file order, then classes objects name but no dump describes, which
 * have a name at best. Immutable.
 */
final class ClassTable {

    /** Longest chain of superclasses followed; a damaged file may make it a circle. */
    private static final int DEEPEST = 512;

    private final List<HeapClass> classes;
    private final FieldPlan[] plans;
    private final int[] classOfSlot;
    private final LongMap describedBy;
    private final int classOfClasses;

    private ClassTable(
            List<HeapClass> classes, FieldPlan[] plans, int[] classOfSlot, LongMap describedBy, int classOfClasses) {
        this.classes = List.copyOf(classes);
        this.plans = plans;
        this.classOfSlot = classOfSlot;
        this.describedBy = describedBy;
        this.classOfClasses = classOfClasses;
    }

    int size() {
        return classes.size();
    }

    HeapClass get(int index) {
        return classes.get(index);
    }

    List<HeapClass> all() {
        return classes;
    }

    FieldPlan plan(int index) {
        return plans[index];
    }

    int ofSlot(int slot) {
        return classOfSlot[slot];
    }

    /** Index of the class whose {@code java.lang.Class} object this is, or -1. */
    int describedBy(long object) {
        return (int) describedBy.get(object);
    }

    /** Index of {@code java.lang.Class}. */
    int classOfClasses() {
        return classOfClasses;
    }

    static ClassTable build(DumpIndex index, Records records, DumpIndex.Objects objects, Strings strings) {
        return new Builder(index, records, objects, strings).build();
    }

    private static final class Builder {

        private final DumpIndex index;
        private final Records records;
        private final ObjectRows rows;
        private final AddressIndex addresses;
        private final Strings strings;
        private final List<RawClass> raw = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Long> objects = new ArrayList<>();
        private final LongMap byId = new LongMap();
        private final Map<String, Integer> byName = new HashMap<>();
        private final LongMap describedBy = new LongMap();
        private final Map<Long, String> texts = new HashMap<>();

        Builder(DumpIndex index, Records records, DumpIndex.Objects all, Strings strings) {
            this.index = index;
            this.records = records;
            this.rows = all.rows();
            this.addresses = all.addresses();
            this.strings = strings;
        }

        ClassTable build() {
            for (long i = 0; i < index.classDumps.size(); i++) {
                long object = index.classDumps.get(i);
                RawClass dump = RawClass.read(records, rows.position(object));
                // A class dumped twice is one class; the first record counts, as for all objects.
                if (addresses.indexOf(dump.id()) == object) {
                    add(dump, object, name(dump.id()));
                }
            }
            int[] classOfSlot = new int[index.slots.size()];
            int classes = named("java.lang.Class");
            Arrays.fill(classOfSlot, classes);
            for (int slot = 0; slot < classOfSlot.length; slot++) {
                BasicType element = Slots.primitive(slot);
                if (element != null && element != BasicType.OBJECT) {
                    classOfSlot[slot] = named(element.javaName() + "[]");
                } else if (slot == Slots.TOO_MANY && index.slots.overflowed()) {
                    classOfSlot[slot] = named("classes beyond what can be told apart");
                } else if (index.slots.classId(slot) != 0) {
                    long id = index.slots.classId(slot);
                    if (byId.get(id) == LongMap.ABSENT) {
                        add(undescribed(id), -1, name(id));
                    }
                    classOfSlot[slot] = (int) byId.get(id);
                }
            }
            List<HeapClass> table = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                table.add(heapClass(i));
            }
            FieldPlan[] plans = new FieldPlan[table.size()];
            for (int i = 0; i < plans.length; i++) {
                plans[i] = FieldPlan.of(levels(table, i), records.identifierBytes());
            }
            return new ClassTable(table, plans, classOfSlot, describedBy, classes);
        }

        private void add(RawClass dump, long object, String name) {
            int at = raw.size();
            raw.add(dump);
            names.add(name);
            objects.add(object);
            byName.putIfAbsent(name, at);
            if (object >= 0) {
                describedBy.put(object, at);
            }
            if (dump.id() != 0) {
                byId.put(dump.id(), at);
            }
        }

        /** The class of a name, made up if the dump has none. */
        private int named(String name) {
            if (!byName.containsKey(name)) {
                add(undescribed(0), -1, name);
            }
            return byName.getOrDefault(name, -1);
        }

        private static RawClass undescribed(long id) {
            return new RawClass(id, 0, 0, 0, List.of(), List.of());
        }

        private String name(long classId) {
            long nameId = index.classNames.get(classId);
            String internal = nameId == LongMap.ABSENT ? "" : strings.text(nameId);
            return internal.isEmpty() ? "unknown class 0x" + Long.toHexString(classId) : Names.fromInternal(internal);
        }

        private HeapClass heapClass(int i) {
            RawClass dump = raw.get(i);
            String name = names.get(i);
            List<HeapClass.Field> fields = new ArrayList<>();
            for (RawClass.Field field : dump.fields()) {
                fields.add(new HeapClass.Field(text(field.nameId()), field.type()));
            }
            List<FieldValue> statics = new ArrayList<>();
            for (RawClass.Static field : dump.statics()) {
                statics.add(new FieldValue(
                        text(field.nameId()),
                        field.type(),
                        Values.read(records, addresses, field.type(), field.valueAt())));
            }
            return new HeapClass(
                    i,
                    name,
                    objects.get(i),
                    (int) byId.get(dump.superId()),
                    dump.loaderId() == 0 ? -1 : addresses.indexOf(dump.loaderId()),
                    dump.instanceBytes(),
                    List.copyOf(fields),
                    List.copyOf(statics),
                    elementOf(name));
        }

        private String text(long nameId) {
            return texts.computeIfAbsent(nameId, strings::text);
        }

        private static @org.jspecify.annotations.Nullable BasicType elementOf(String name) {
            if (!name.endsWith("[]")) {
                return null;
            }
            for (BasicType type : BasicType.values()) {
                if (type != BasicType.OBJECT && name.equals(type.javaName() + "[]")) {
                    return type;
                }
            }
            return BasicType.OBJECT;
        }

        private static List<List<HeapClass.Field>> levels(List<HeapClass> classes, int from) {
            List<List<HeapClass.Field>> levels = new ArrayList<>();
            for (int c = from;
                    c >= 0 && levels.size() < DEEPEST;
                    c = classes.get(c).superClass()) {
                levels.add(classes.get(c).fields());
            }
            return levels;
        }
    }
}
