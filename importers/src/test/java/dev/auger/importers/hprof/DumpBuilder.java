package dev.auger.importers.hprof;

import dev.auger.importers.Input;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes HPROF files for tests, record by record; a test may also write what no JVM would. */
final class DumpBuilder {

    static final long MILLIS = 1_700_000_000_000L;

    private final int idBytes;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private final DataOutputStream top = new DataOutputStream(file);
    private final DataOutputStream sub = new DataOutputStream(segment);
    private final Map<String, Long> strings = new LinkedHashMap<>();
    private int serial;

    /** A field of a class dump; {@code value} is written for statics. */
    record F(String name, BasicType type, long value) {
        static F of(String name, BasicType type) {
            return new F(name, type, 0);
        }
    }

    @FunctionalInterface
    interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private DumpBuilder(String version, int idBytes) {
        this.idBytes = idBytes;
        io(() -> {
            top.write(version.getBytes(StandardCharsets.US_ASCII));
            top.write(0);
            top.writeInt(idBytes);
            top.writeLong(MILLIS);
        });
    }

    static DumpBuilder hotspot() {
        return new DumpBuilder("JAVA PROFILE 1.0.2", 8);
    }

    static DumpBuilder of(String version, int idBytes) {
        return new DumpBuilder(version, idBytes);
    }

    /** Identifier of a text; the UTF8 record is written on first use. */
    long string(String text) {
        Long known = strings.get(text);
        if (known != null) {
            return known;
        }
        long id = 0x10_0000 + strings.size();
        strings.put(text, id);
        record(Tag.UTF8, out -> {
            id(out, id);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        });
        return id;
    }

    DumpBuilder record(int tag, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        io(() -> body.write(new DataOutputStream(bytes)));
        return head(tag, bytes.size()).raw(bytes.toByteArray());
    }

    /** The head of a top-level record with any length. */
    DumpBuilder head(int tag, long length) {
        io(() -> {
            top.write(tag);
            top.writeInt(0);
            top.writeInt((int) length);
        });
        return this;
    }

    DumpBuilder raw(byte... bytes) {
        io(() -> top.write(bytes));
        return this;
    }

    int loadClass(long classId, String internalName) {
        long name = string(internalName);
        int number = ++serial;
        record(Tag.LOAD_CLASS, out -> {
            out.writeInt(number);
            id(out, classId);
            out.writeInt(0);
            id(out, name);
        });
        return number;
    }

    DumpBuilder classDump(long classId, String internalName, long superId, List<F> statics, F... fields) {
        return classDump(classId, internalName, superId, 0, statics, fields);
    }

    DumpBuilder classDump(long classId, String internalName, long superId, long loader, List<F> statics, F... fields) {
        loadClass(classId, internalName);
        List<Long> names = new ArrayList<>();
        statics.forEach(f -> names.add(string(f.name())));
        for (F field : fields) {
            names.add(string(field.name()));
        }
        return sub(out -> {
            out.write(Tag.CLASS_DUMP);
            id(out, classId);
            out.writeInt(0);
            id(out, superId);
            id(out, loader);
            for (int i = 0; i < 4; i++) {
                id(out, 0);
            }
            out.writeInt(0);
            out.writeShort(0);
            out.writeShort(statics.size());
            int n = 0;
            for (F field : statics) {
                id(out, names.get(n++));
                out.write(field.type().code());
                value(out, field.type(), field.value());
            }
            out.writeShort(fields.length);
            for (F field : fields) {
                id(out, names.get(n++));
                out.write(field.type().code());
            }
        });
    }

    DumpBuilder instance(long address, long classId, Body fields) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        io(() -> fields.write(new DataOutputStream(data)));
        return sub(out -> {
            out.write(Tag.INSTANCE_DUMP);
            id(out, address);
            out.writeInt(0);
            id(out, classId);
            out.writeInt(data.size());
            data.writeTo(out);
        });
    }

    DumpBuilder objectArray(long address, long classId, long... elements) {
        return sub(out -> {
            out.write(Tag.OBJECT_ARRAY_DUMP);
            id(out, address);
            out.writeInt(0);
            out.writeInt(elements.length);
            id(out, classId);
            for (long element : elements) {
                id(out, element);
            }
        });
    }

    DumpBuilder bytes(long address, byte... elements) {
        return sub(out -> {
            out.write(Tag.PRIMITIVE_ARRAY_DUMP);
            id(out, address);
            out.writeInt(0);
            out.writeInt(elements.length);
            out.write(BasicType.BYTE.code());
            out.write(elements);
        });
    }

    DumpBuilder chars(long address, String text) {
        return sub(out -> {
            out.write(Tag.PRIMITIVE_ARRAY_DUMP);
            id(out, address);
            out.writeInt(0);
            out.writeInt(text.length());
            out.write(BasicType.CHAR.code());
            out.writeChars(text);
        });
    }

    DumpBuilder root(int tag, long address, int... more) {
        return sub(out -> {
            out.write(tag);
            id(out, address);
            for (int value : more) {
                out.writeInt(value);
            }
        });
    }

    /** Adds a sub-record to the segment being built. */
    DumpBuilder sub(Body body) {
        io(() -> body.write(sub));
        return this;
    }

    /** Writes what was collected as one record of a heap dump. */
    DumpBuilder segment() {
        return segment(Tag.HEAP_DUMP_SEGMENT, segment.size());
    }

    /** The same with a tag and a length that need not be true. */
    DumpBuilder segment(int tag, long claimedLength) {
        byte[] content = segment.toByteArray();
        segment.reset();
        return head(tag, claimedLength).raw(content);
    }

    int segmentSize() {
        return segment.size();
    }

    DumpBuilder end() {
        return head(Tag.HEAP_DUMP_END, 0);
    }

    byte[] toBytes() {
        return file.toByteArray();
    }

    HeapSnapshot open() throws ImportFailure {
        return open(toBytes());
    }

    static HeapSnapshot open(byte[] content) throws ImportFailure {
        Input input = input(content);
        try {
            return new HprofImporter().read(input, Job.quiet(), e -> {});
        } catch (ImportFailure | RuntimeException | Error e) {
            input.close();
            throw e;
        }
    }

    static Input input(byte[] content) throws ImportFailure {
        try {
            Path path = Files.createTempFile("auger-test", ".hprof");
            Files.write(path, content);
            return Input.map("test.hprof", "", content.length, path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void id(DataOutputStream out, long id) throws IOException {
        if (idBytes == 8) {
            out.writeLong(id);
        } else {
            out.writeInt((int) id);
        }
    }

    void value(DataOutputStream out, BasicType type, long value) throws IOException {
        switch (type) {
            case OBJECT -> id(out, value);
            case BOOLEAN, BYTE -> out.writeByte((int) value);
            case CHAR, SHORT -> out.writeShort((int) value);
            case INT, FLOAT -> out.writeInt((int) value);
            case LONG, DOUBLE -> out.writeLong(value);
        }
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void io(Io action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
