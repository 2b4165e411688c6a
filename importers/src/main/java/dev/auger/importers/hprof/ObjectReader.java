package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.ReferenceSink;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads objects where their records stand. Allocates only for lists of values. Safe for several threads. */
final class ObjectReader {

    private final Records records;
    private final ObjectRows rows;
    private final Slots slots;
    private final ClassTable classes;
    private final AddressIndex addresses;
    private final int identifierBytes;

    ObjectReader(Records records, Slots slots, DumpIndex.Objects objects, ClassTable classes) {
        this.records = records;
        this.rows = objects.rows();
        this.slots = slots;
        this.classes = classes;
        this.addresses = objects.addresses();
        this.identifierBytes = records.identifierBytes();
    }

    /** Bytes of a machine word: identifiers are as wide. */
    int wordBytes() {
        return identifierBytes;
    }

    long count() {
        return rows.size();
    }

    int classOf(long object) {
        return classes.ofSlot(rows.slot(object));
    }

    long addressOf(long object) {
        return records.address(rows.position(object));
    }

    /** Tag of the object's sub-record. */
    int tag(long object) {
        return slots.tag(rows.slot(object));
    }

    /** Number of elements, or -1 for what is no array. */
    long arrayLength(long object) {
        return switch (tag(object)) {
            case Tag.OBJECT_ARRAY_DUMP, Tag.PRIMITIVE_ARRAY_DUMP, Tag.ART_PRIMITIVE_ARRAY_NODATA -> {
                int few = rows.elements(object);
                yield few < ObjectRows.LONG_ARRAY ? few : records.arrayLength(rows.position(object));
            }
            default -> -1;
        };
    }

    /** Element type of an array by its record, which is right even where the class is unknown. */
    BasicType elementType(long object) {
        BasicType type = Slots.primitive(rows.slot(object));
        return type == null ? BasicType.OBJECT : type;
    }

    void references(long object, LongConsumer visitor) {
        int slot = rows.slot(object);
        int type = classes.ofSlot(slot);
        visitClass(type, visitor);
        switch (slots.tag(slot)) {
            case Tag.INSTANCE_DUMP -> fieldReferences(rows.position(object), classes.plan(type), visitor);
            case Tag.OBJECT_ARRAY_DUMP -> elementReferences(rows.position(object), visitor);
            case Tag.CLASS_DUMP -> classReferences(classes.describedBy(object), visitor);
            default -> {}
        }
    }

    /** Tells the references of the objects from one index to before another. */
    void references(long from, long to, ReferenceSink sink) {
        LongConsumer visitor = sink::reference;
        for (long o = from; o < to; o++) {
            sink.object(o);
            references(o, visitor);
        }
    }

    private void fieldReferences(long position, FieldPlan plan, LongConsumer visitor) {
        int[] references = plan.references();
        if (references.length == 0) {
            return;
        }
        long data = records.instanceData(position);
        long end = data + records.instanceBytes(position) - identifierBytes;
        for (int offset : references) {
            if (data + offset <= end) {
                visit(data + offset, visitor);
            }
        }
    }

    private void elementReferences(long position, LongConsumer visitor) {
        long data = records.objectArrayData(position);
        long end = data + records.arrayLength(position) * identifierBytes;
        for (long at = data; at < end; at += identifierBytes) {
            visit(at, visitor);
        }
    }

    private void classReferences(int described, LongConsumer visitor) {
        if (described < 0) {
            return;
        }
        HeapClass type = classes.get(described);
        if (type.superClass() >= 0) {
            visitClass(type.superClass(), visitor);
        }
        if (type.loader() >= 0) {
            visitor.accept(type.loader());
        }
        for (FieldValue field : type.statics()) {
            if (field.type() == BasicType.OBJECT && field.raw() >= 0) {
                visitor.accept(field.raw());
            }
        }
    }

    private void visitClass(int type, LongConsumer visitor) {
        long object = classes.get(type).object();
        if (object >= 0) {
            visitor.accept(object);
        }
    }

    private void visit(long at, LongConsumer visitor) {
        long id = records.id(at);
        if (id != 0) {
            long target = addresses.indexOf(id);
            if (target >= 0) {
                visitor.accept(target);
            }
        }
    }

    List<FieldValue> values(long object, int from, int limit) {
        long position = rows.position(object);
        return switch (tag(object)) {
            case Tag.INSTANCE_DUMP -> fields(position, classOf(object), from, limit);
            case Tag.CLASS_DUMP -> statics(object, from, limit);
            case Tag.OBJECT_ARRAY_DUMP ->
                elements(records.objectArrayData(position), BasicType.OBJECT, arrayLength(object), from, limit);
            case Tag.PRIMITIVE_ARRAY_DUMP ->
                elements(records.primitiveArrayData(position), elementType(object), arrayLength(object), from, limit);
            default -> List.of();
        };
    }

    private List<FieldValue> fields(long position, int type, int from, int limit) {
        FieldPlan plan = classes.plan(type);
        List<FieldValue> values = new ArrayList<>();
        for (int i = Math.max(0, from); i < plan.names().length && values.size() < limit; i++) {
            BasicType fieldType = plan.types()[i];
            long at = fieldAt(position, plan, i);
            if (at < 0) {
                break;
            }
            values.add(new FieldValue(plan.names()[i], fieldType, Values.read(records, addresses, fieldType, at)));
        }
        return values;
    }

    private List<FieldValue> statics(long object, int from, int limit) {
        int described = classes.describedBy(object);
        if (described < 0) {
            return List.of();
        }
        return classes.get(described).statics().stream()
                .skip(Math.max(0, from))
                .limit(Math.max(0, limit))
                .toList();
    }

    private List<FieldValue> elements(long data, BasicType type, long length, int from, int limit) {
        int bytes = RawClass.bytes(type, identifierBytes);
        List<FieldValue> values = new ArrayList<>();
        for (long i = Math.max(0, from); i < length && values.size() < limit; i++) {
            long raw = Values.read(records, addresses, type, data + i * bytes);
            values.add(new FieldValue("[" + i + "]", type, raw));
        }
        return values;
    }

    /** Bytes of an array of primitives as they stand in the dump. */
    int arrayBytes(long object, long from, byte[] into) {
        if (tag(object) != Tag.PRIMITIVE_ARRAY_DUMP) {
            return 0;
        }
        long left = arrayLength(object) * elementType(object).bytes() - from;
        int count = (int) Math.max(0, Math.min(into.length, left));
        long data = records.primitiveArrayData(rows.position(object));
        MemorySegment.copy(records.bytes(), ValueLayout.JAVA_BYTE, data + from, into, 0, count);
        return count;
    }

    /** Value of a field by name as {@link FieldValue#raw}; {@code absent} if the object is no instance or has no such field. */
    long field(long object, String name, long absent) {
        long position = rows.position(object);
        if (tag(object) != Tag.INSTANCE_DUMP) {
            return absent;
        }
        FieldPlan plan = classes.plan(classOf(object));
        int i = plan.indexOf(name);
        long at = i < 0 ? -1 : fieldAt(position, plan, i);
        return at < 0 ? absent : Values.read(records, addresses, plan.types()[i], at);
    }

    /** Position of a field's value, or -1 if the record is too short for it. */
    private long fieldAt(long position, FieldPlan plan, int i) {
        long offset = plan.offsets()[i];
        boolean inside = offset + RawClass.bytes(plan.types()[i], identifierBytes) <= records.instanceBytes(position);
        return inside ? records.instanceData(position) + offset : -1;
    }

    /**
     * Text of a {@code java.lang.String}: {@code byte[]} with {@code coder} (JEP 254, UTF-16 in the byte order of the dumped
     * machine, taken as little-endian), or {@code char[]}, with {@code offset} and {@code count} up to JDK 6.
     */
    @Nullable
    String string(long object, int limit) {
        if (!classes.get(classOf(object)).name().equals("java.lang.String") || tag(object) != Tag.INSTANCE_DUMP) {
            return null;
        }
        long value = field(object, "value", FieldValue.NULL);
        if (value < 0 || tag(value) != Tag.PRIMITIVE_ARRAY_DUMP) {
            return "";
        }
        if (elementType(value) == BasicType.CHAR) {
            long offset = Math.max(0, field(object, "offset", 0));
            long stored = arrayLength(value) - offset;
            // Only Strings that share an array have a count of their own; ART's counts in another way.
            long count = classes.plan(classOf(object)).indexOf("offset") < 0 ? stored : field(object, "count", stored);
            return chars(value, offset, Math.min(stored, count), limit);
        }
        return latin1OrUtf16(value, field(object, "coder", 0), limit);
    }

    /** Characters of a {@code char[]} object. */
    String chars(long array, long offset, long count, int limit) {
        long data = records.primitiveArrayData(rows.position(array));
        int length = (int) Math.max(0, Math.min(count, limit));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) records.i2(data + 2 * (offset + i)));
        }
        return text.toString();
    }

    private String latin1OrUtf16(long array, long coder, int limit) {
        long data = records.primitiveArrayData(rows.position(array));
        long bytes = arrayLength(array) * elementType(array).bytes();
        int length = (int) Math.max(0, Math.min(coder == 0 ? bytes : bytes / 2, limit));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int c = coder == 0 ? records.u1(data + i) : records.u1(data + 2L * i) | records.u1(data + 2L * i + 1) << 8;
            text.append((char) c);
        }
        return text.toString();
    }
}
