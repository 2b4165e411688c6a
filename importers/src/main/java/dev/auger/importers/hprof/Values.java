package dev.auger.importers.hprof;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;

/** Values of fields and elements as {@link FieldValue#raw} holds them. */
final class Values {

    private Values() {}

    static long read(Records records, AddressIndex addresses, BasicType type, long at) {
        return switch (type) {
            case OBJECT -> {
                long id = records.id(at);
                long object = id == 0 ? FieldValue.NULL : addresses.indexOf(id);
                yield id != 0 && object < 0 ? FieldValue.MISSING : object;
            }
            case BOOLEAN -> records.u1(at) == 0 ? 0 : 1;
            case BYTE -> (byte) records.u1(at);
            case CHAR -> records.i2(at) & 0xffff;
            case SHORT -> records.i2(at);
            case INT, FLOAT -> records.i4(at);
            case LONG, DOUBLE -> records.i8(at);
        };
    }
}
