package dev.auger.importers.hprof;

import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads objects where their records stand. Allocates only for lists of values. Safe for several threads. */
final class ObjectReader {

    private final Records records;
    private final LongColumn positions;
    private final IntColumn slots;
    private final ClassTable classes;
    private final AddressIndex addresses;
    private final int identifierBytes;

    ObjectReader(Records records, LongColumn positions, IntColumn slots, ClassTable classes, AddressIndex addresses) {
        this.records = records;
        this.positions = positions;
        this.slots = slots;
        this.classes = classes;
        this.addresses = addresses;
        this.identifierBytes = records.identifierBytes();
    }

    /** Bytes of a machine word: identifiers are as wide. */
    int wordBytes() {
        return identifierBytes;
    }

    long count() {
        return positions.size();
    }

    int classOf(long object) {
        return classes.ofSlot(slots.get(object));
    }

    long addressOf(long object) {
        return records.address(positions.get(object));
    }

    /** Tag of the object's sub-record. */
    int tag(long object) {
        return records.u1(positions.get(object));
    }

    long arrayLength(long object) {
        long position = positions.get(object);
        return switch (records.u1(position)) {
            case Tag.OBJECT_ARRAY_DUMP, Tag.PRIMITIVE_ARRAY_DUMP, Tag.ART_PRIMITIVE_ARRAY_NODATA ->
                records.arrayLength(position);
            default -> -1;
        };
    }

    /** Element type of an array by its record, which is right even where the class is unknown. */
    BasicType elementType(long object) {
        long position = positions.get(object);
        if (records.u1(position) == Tag.OBJECT_ARRAY_DUMP) {
            return BasicType.OBJECT;
        }
        BasicType type = BasicType.of(records.primitiveArrayType(position));
        return type == null ? BasicType.BYTE : type;
    }

    void references(long object, LongConsumer visitor) {
        long position = positions.get(object);
        int type = classOf(object);
        switch (records.u1(position)) {
            case Tag.INSTANCE_DUMP -> {
                visitClass(type, visitor);
                long data = records.instanceData(position);
                long end = data + records.instanceBytes(position) - identifierBytes;
                for (int offset : classes.plan(type).references()) {
                    if (data + offset <= end) {
                        visit(data + offset, visitor);
                    }
                }
            }
            case Tag.OBJECT_ARRAY_DUMP -> {
                visitClass(type, visitor);
                long data = records.objectArrayData(position);
                long end = data + records.arrayLength(position) * identifierBytes;
                for (long at = data; at < end; at += identifierBytes) {
                    visit(at, visitor);
                }
            }
            case Tag.CLASS_DUMP -> {
                visitClass(type, visitor);
                classReferences(classes.describedBy(object), visitor);
            }
            default -> visitClass(type, visitor);
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
        long position = positions.get(object);
        return switch (records.u1(position)) {
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

    /** Value of a field by name as {@link FieldValue#raw}; {@code absent} if the object is no instance or has no such field. */
    long field(long object, String name, long absent) {
        long position = positions.get(object);
        if (records.u1(position) != Tag.INSTANCE_DUMP) {
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
        long data = records.primitiveArrayData(positions.get(array));
        int length = (int) Math.max(0, Math.min(count, limit));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) records.i2(data + 2 * (offset + i)));
        }
        return text.toString();
    }

    private String latin1OrUtf16(long array, long coder, int limit) {
        long data = records.primitiveArrayData(positions.get(array));
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
