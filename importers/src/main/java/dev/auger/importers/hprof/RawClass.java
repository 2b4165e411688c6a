package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import java.util.ArrayList;
import java.util.List;

/**
 * A class dump as it stands in the file, names and references still identifiers.
 *
 * @param instanceBytes instance size the dump states
 */
record RawClass(long id, long superId, long loaderId, int instanceBytes, List<Static> statics, List<Field> fields) {

    /** @param valueAt position of the value */
    record Static(long nameId, BasicType type, long valueAt) {}

    record Field(long nameId, BasicType type) {}

    /** Parses the class dump at {@code position}, which the first pass found whole. */
    static RawClass read(Records records, long position) {
        int id = records.identifierBytes();
        long at = position + 1;
        long classId = records.id(at);
        long superId = records.id(at + id + 4);
        long loaderId = records.id(at + 2L * id + 4);
        int instanceBytes = records.i4(at + 7L * id + 4);
        at += 7L * id + 8;
        int constants = records.i2(at) & 0xffff;
        at += 2;
        for (int i = 0; i < constants; i++) {
            at += 3 + bytes(type(records, at + 2), id);
        }
        int count = records.i2(at) & 0xffff;
        at += 2;
        List<Static> statics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BasicType type = type(records, at + id);
            statics.add(new Static(records.id(at), type, at + id + 1));
            at += id + 1 + bytes(type, id);
        }
        count = records.i2(at) & 0xffff;
        at += 2;
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fields.add(new Field(records.id(at), type(records, at + id)));
            at += id + 1;
        }
        return new RawClass(classId, superId, loaderId, instanceBytes, statics, fields);
    }

    static int bytes(BasicType type, int identifierBytes) {
        return type == BasicType.OBJECT ? identifierBytes : type.bytes();
    }

    private static BasicType type(Records records, long at) {
        BasicType type = BasicType.of(records.u1(at));
        return type == null ? BasicType.BYTE : type;
    }
}
