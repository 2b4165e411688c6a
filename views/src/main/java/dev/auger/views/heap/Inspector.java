package dev.auger.views.heap;

import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.contents.HexDump;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in one object: its fields or first elements. Read on a worker, immutable.
 *
 * @param name class, or class and length
 * @param type whether it is a class object, which is named by what it describes
 * @param primitives whether it is an array of these, whose elements all have one type
 * @param total fields or elements in all; more than {@code fields} holds where an array is long
 */
record Inspector(
        long object,
        String name,
        boolean type,
        boolean primitives,
        long address,
        long shallow,
        List<Field> fields,
        long total) {

    private static final int LONGEST = 200;

    /**
     * @param target object the value refers to, or -1
     * @param style style class of the value
     * @param size elements the object referred to holds, or -1
     * @param capacity elements it has room for, or -1
     */
    record Field(String name, String type, String value, long target, String style, long size, long capacity) {

        Field(String name, String type, String value, long target, String style) {
            this(name, type, value, target, style, -1, -1);
        }

        /** The value for people: a collection says how full it is. */
        String text(Texts words) {
            if (size < 0) {
                return value;
            }
            return capacity < 0
                    ? words.get("heap.inspector.holds", size, Numbers.count(size))
                    : words.get("heap.inspector.of", Numbers.count(size), Numbers.count(capacity));
        }
    }

    /** @param from fields or elements to leave out, of at most {@code limit} */
    static Inspector of(HeapSnapshot heap, long object, long from, int limit) {
        List<Field> fields = heap.values(object, Math.toIntExact(from), limit).stream()
                .map(value -> field(heap, value))
                .toList();
        int length = heap.arrayLength(object);
        return new Inspector(
                object,
                HeapNames.objectName(heap, object),
                heap.classDescribedBy(object) >= 0,
                HexDump.has(heap, object),
                heap.addressOf(object),
                heap.shallowSize(object),
                fields,
                length >= 0 ? length : from + fields.size());
    }

    /** What it is called above its contents. */
    String title(Texts words) {
        return type ? words.get("heap.path.class", name) : name;
    }

    private static Field field(HeapSnapshot heap, FieldValue value) {
        if (value.type() != BasicType.OBJECT) {
            return new Field(value.name(), value.type().javaName(), value.text(), -1, "");
        }
        if (value.raw() < 0) {
            return new Field(value.name(), "", value.text(), -1, "faint");
        }
        long target = value.raw();
        String type = Names.simpleClass(heap.typeOf(target).name());
        String text = heap.stringValue(target, LONGEST);
        if (text != null) {
            return new Field(value.name(), type, '"' + text.replace('\n', ' ') + '"', target, "ok");
        }
        String address = "@ " + Numbers.address(heap.addressOf(target));
        ObjectWords words = ObjectWords.of(heap, target);
        if (!words.value().isEmpty()) {
            return new Field(value.name(), type, words.value(), target, "");
        }
        if (words.size() >= 0 && heap.arrayLength(target) < 0) {
            return new Field(value.name(), type, address, target, "", words.size(), words.capacity());
        }
        String shown = HeapNames.objectName(heap, target);
        return new Field(value.name(), type, shown.equals(type) ? address : shown + ' ' + address, target, "");
    }

    TableModel model(Texts words) {
        boolean array = !fields.isEmpty() && fields.getFirst().name().startsWith("[");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "field",
                        words.get("heap.column.field"),
                        r -> fields.get(r).name())
                .mono()
                .width(array ? 56 : 120)
                .minWidth(array ? 48 : 104)
                .grow(array ? 0.1 : 1)
                .build());
        if (!primitives) {
            columns.add(Column.text(
                            "type",
                            words.get("heap.column.type"),
                            r -> fields.get(r).type())
                    .mono()
                    .width(84)
                    .minWidth(92)
                    .grow(0.4)
                    .style(r -> "muted")
                    .build());
        }
        columns.add(Column.text(
                        "value",
                        words.get("heap.column.value"),
                        r -> fields.get(r).text(words))
                .mono()
                .width(104)
                .minWidth(108)
                .grow(0.8)
                .right()
                .keep()
                .style(r -> fields.get(r).style())
                .build());
        return TableModel.flat(fields.size(), columns);
    }
}
