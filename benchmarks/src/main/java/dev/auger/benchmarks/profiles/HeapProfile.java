package dev.auger.benchmarks.profiles;

import com.google.protobuf.CodedOutputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a heap profile as {@code runtime/pprof} of Go does, not packed, of a large service: {@code HeapProfile OUT.pb MEGABYTES}. Stacks
 * share their roots as those of a program do, and the same is written each time.
 */
public final class HeapProfile {

    private static final int PACKAGES = 400;
    private static final int FUNCTIONS = 16_000;
    private static final int LOCATIONS = 48_000;

    /** Calls a function makes. */
    private static final int CALLS = 3;

    /** Functions that allocate much, as constructors of buffers do; the first most. */
    private static final int HOT = 12;

    private static final int ROOTS = 40;
    private static final long RATE = 524_288;
    private static final int[] SIZES = {16, 24, 32, 48, 64, 96, 128, 256, 512, 1024, 4096, 32_768};

    private final OutputStream out;
    private final Random random = new Random(42);
    private long written;

    private HeapProfile(OutputStream out) {
        this.out = out;
    }

    /** Writes the fields of a message. */
    @FunctionalInterface
    private interface Fields {
        void write(CodedOutputStream to) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            new HeapProfile(out).write(Long.parseLong(args[1]) * 1_000_000);
        }
    }

    private void write(long bytes) throws IOException {
        for (int type = 0; type < 4; type++) {
            int name = 1 + type;
            int unit = type % 2 == 0 ? 5 : 6;
            message(1, to -> {
                to.writeInt64(1, name);
                to.writeInt64(2, unit);
            });
        }
        long tables = LOCATIONS * 21L + FUNCTIONS * 80L;
        while (written < bytes - tables) {
            sample();
        }
        message(3, to -> {
            to.writeUInt64(1, 1);
            to.writeInt64(5, 8);
        });
        for (int location = 1; location <= LOCATIONS; location++) {
            location(location);
        }
        for (int function = 1; function <= FUNCTIONS; function++) {
            int id = function;
            message(5, to -> {
                to.writeUInt64(1, id);
                to.writeInt64(2, 9L + PACKAGES + id);
                to.writeInt64(3, 9L + PACKAGES + id);
                to.writeInt64(4, 9 + id % PACKAGES);
            });
        }
        strings();
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        CodedOutputStream to = CodedOutputStream.newInstance(end);
        to.writeInt64(9, 1_700_000_000_000_000_000L);
        to.writeInt64(12, RATE);
        to.flush();
        out.write(end.toByteArray());
    }

    /** A walk down the graph of calls. */
    private void sample() throws IOException {
        int depth = 6 + random.nextInt(30);
        int[] stack = new int[depth];
        stack[depth - 1] = 1 + random.nextInt(ROOTS);
        for (int i = depth - 2; i >= 0; i--) {
            long call = stack[i + 1] * 0x9E3779B97F4A7C15L + random.nextInt(CALLS);
            stack[i] = 1 + (int) Math.floorMod((call ^ call >>> 29) * 0xBF58476D1CE4E5B9L >>> 3, (long) LOCATIONS);
        }
        int hot = random.nextInt(4 * HOT);
        if (hot < 2 * HOT) {
            stack[0] = 1 + 1000 * Math.min(hot, random.nextInt(HOT));
        }
        int size = SIZES[random.nextInt(SIZES.length)];
        long objects = RATE / size * (1 + random.nextInt(20));
        boolean alive = random.nextInt(3) == 0;
        message(2, to -> {
            to.writeByteArray(1, bytes(packed -> {
                for (int location : stack) {
                    packed.writeUInt64NoTag(location);
                }
            }));
            to.writeByteArray(2, bytes(packed -> {
                packed.writeInt64NoTag(objects);
                packed.writeInt64NoTag(objects * size);
                packed.writeInt64NoTag(alive ? objects / 2 : 0);
                packed.writeInt64NoTag(alive ? objects / 2 * size : 0);
            }));
            to.writeByteArray(3, bytes(label -> {
                label.writeInt64(1, 7);
                label.writeInt64(3, size);
            }));
        });
    }

    /** One in six has a call inlined into it. */
    private void location(int id) throws IOException {
        int function = 1 + id % FUNCTIONS;
        message(4, to -> {
            to.writeUInt64(1, id);
            to.writeUInt64(2, 1);
            to.writeUInt64(3, 0x400000L + id * 64L);
            if (id % 6 == 0) {
                line(to, 1 + id * 7 % FUNCTIONS, 10 + id % 90);
            }
            line(to, function, 20 + id % 400);
        });
    }

    private static void line(CodedOutputStream to, int function, int number) throws IOException {
        to.writeByteArray(4, bytes(line -> {
            line.writeUInt64(1, function);
            line.writeInt64(2, number);
        }));
    }

    private void strings() throws IOException {
        for (String text : new String[] {
            "",
            "alloc_objects",
            "alloc_space",
            "inuse_objects",
            "inuse_space",
            "count",
            "bytes",
            "bytes",
            "/bin/service"
        }) {
            string(text);
        }
        for (int file = 0; file < PACKAGES; file++) {
            string("/src/example.com/service/internal/part" + file + "/part" + file + ".go");
        }
        string("example.com/service.none");
        for (int function = 1; function <= FUNCTIONS; function++) {
            int part = function % PACKAGES;
            string("example.com/service/internal/part" + part + ".(*Worker" + function % 7 + ").handle" + function);
        }
    }

    private void string(String text) throws IOException {
        field(6, text.getBytes(StandardCharsets.UTF_8));
    }

    private void message(int field, Fields fields) throws IOException {
        field(field, bytes(fields));
    }

    private void field(int number, byte[] value) throws IOException {
        byte[] field = bytes(to -> to.writeByteArray(number, value));
        out.write(field);
        written += field.length;
    }

    private static byte[] bytes(Fields fields) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        CodedOutputStream to = CodedOutputStream.newInstance(message, 256);
        fields.write(to);
        to.flush();
        return message.toByteArray();
    }
}
