package dev.auger.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a heap dump (HPROF 1.0.2, 8-byte identifiers) object by object. Every class has the fields it is given, all of them
 * references; {@code java.lang.Object} and {@code java.lang.Class} are there from the start.
 */
final class TinyDump {

    private static final int BYTE_ARRAY = 8;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private final DataOutputStream record = new DataOutputStream(records);
    private final DataOutputStream dump = new DataOutputStream(heap);
    private final Map<String, Long> strings = new HashMap<>();
    private final Map<String, Long> classes = new HashMap<>();
    private final Map<String, Integer> fieldCounts = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private long nextObject = 0x1000;

    TinyDump() {
        type("java/lang/Object", null, Map.of());
        type("java/lang/Class", "java/lang/Object", Map.of());
        type("[B", "java/lang/Object", Map.of());
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void io(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long string(String text) {
        return strings.computeIfAbsent(text, t -> {
            long id = 0x10 + strings.size();
            byte[] bytes = t.getBytes(StandardCharsets.UTF_8);
            io(() -> {
                head(0x01, 8 + bytes.length);
                record.writeLong(id);
                record.write(bytes);
            });
            return id;
        });
    }

    private void head(int tag, int length) throws IOException {
        record.writeByte(tag);
        record.writeInt(0);
        record.writeInt(length);
    }

    /** A class that a system class loader keeps; statics refer to objects by their identifiers. */
    void type(String name, String superName, Map<String, Long> statics, String... fields) {
        long id = nextObject;
        nextObject += 0x80;
        classes.put(name, id);
        fieldCounts.put(name, fields.length);
        long nameId = string(name);
        for (String field : fields) {
            string(field);
        }
        statics.keySet().forEach(this::string);
        io(() -> {
            head(0x02, 4 + 8 + 4 + 8);
            serials.put(name, classes.size());
            record.writeInt(classes.size());
            record.writeLong(id);
            record.writeInt(0);
            record.writeLong(nameId);
            dump.writeByte(0x20);
            dump.writeLong(id);
            dump.writeInt(0);
            dump.writeLong(superName == null ? 0 : classes.get(superName));
            for (int i = 0; i < 5; i++) {
                dump.writeLong(0);
            }
            dump.writeInt(fields.length * 8);
            dump.writeShort(0);
            dump.writeShort(statics.size());
            for (Map.Entry<String, Long> field : statics.entrySet()) {
                dump.writeLong(string(field.getKey()));
                dump.writeByte(2);
                dump.writeLong(field.getValue());
            }
            dump.writeShort(fields.length);
            for (String field : fields) {
                dump.writeLong(string(field));
                dump.writeByte(2);
            }
            dump.writeByte(0x05);
            dump.writeLong(id);
        });
    }

    /** An instance whose fields refer to {@code values}; 0 is null. */
    long instance(String type, long... values) {
        long id = nextObject;
        nextObject += 0x40;
        if (values.length != fieldCounts.get(type)) {
            throw new IllegalArgumentException(type);
        }
        io(() -> {
            dump.writeByte(0x21);
            dump.writeLong(id);
            dump.writeInt(0);
            dump.writeLong(classes.get(type));
            dump.writeInt(values.length * 8);
            for (long value : values) {
                dump.writeLong(value);
            }
        });
        return id;
    }

    /** An array of references; its class must be there. */
    long array(String type, long... values) {
        long id = nextObject;
        nextObject += 0x40 + 8L * values.length & -8;
        io(() -> {
            dump.writeByte(0x22);
            dump.writeLong(id);
            dump.writeInt(0);
            dump.writeInt(values.length);
            dump.writeLong(classes.get(type));
            for (long value : values) {
                dump.writeLong(value);
            }
        });
        return id;
    }

    long bytes(int length) {
        long id = nextObject;
        nextObject += 0x40 + length & -8;
        io(() -> {
            dump.writeByte(0x23);
            dump.writeLong(id);
            dump.writeInt(0);
            dump.writeInt(length);
            dump.writeByte(BYTE_ARRAY);
            dump.write(new byte[length]);
        });
        return id;
    }

    /**
     * A thread whose class has one field, its name, with one frame that holds locals.
     *
     * @param name a string's identifier, or 0
     * @param type class of the frame's method, with slashes; it must be there
     */
    void thread(int serial, long name, String type, String method, int line, long... locals) {
        long id = instance("java/lang/Thread", name);
        long methodId = string(method);
        long signature = string("()V");
        long file = string("Main.java");
        io(() -> {
            head(0x04, 4 * 8 + 8);
            record.writeLong(0x900 + serial);
            record.writeLong(methodId);
            record.writeLong(signature);
            record.writeLong(file);
            record.writeInt(serials.get(type));
            record.writeInt(line);
            head(0x05, 12 + 8);
            record.writeInt(0x700 + serial);
            record.writeInt(serial);
            record.writeInt(1);
            record.writeLong(0x900 + serial);
            dump.writeByte(0x08);
            dump.writeLong(id);
            dump.writeInt(serial);
            dump.writeInt(0x700 + serial);
            for (long local : locals) {
                dump.writeByte(0x03);
                dump.writeLong(local);
                dump.writeInt(serial);
                dump.writeInt(0);
            }
        });
    }

    byte[] toByteArray() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        io(() -> {
            out.write("JAVA PROFILE 1.0.2\0".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8);
            out.writeLong(1_767_323_045_000L);
            out.write(records.toByteArray());
            out.writeByte(0x1c);
            out.writeInt(0);
            out.writeInt(heap.size());
            out.write(heap.toByteArray());
            out.writeByte(0x2c);
            out.writeInt(0);
            out.writeInt(0);
        });
        return file.toByteArray();
    }
}
