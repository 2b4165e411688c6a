package dev.auger.importers.jfr.legacy;

import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.START_TICKS;
import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.out;

import dev.auger.importers.Importers;
import dev.auger.importers.Input;
import dev.auger.importers.jfr.legacy.LegacyChunkWriter.Out;
import dev.auger.model.Diagnostic;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A chunk of JFR 0.9 that has a bit of everything, and ways to open one. */
final class Legacies {

    static final int SAMPLE = 50;
    static final int PARK = 6;
    static final int ALLOCATION = 35;

    private Legacies() {}

    /** The types of the JVM that the tests use, under the ids they had in JDK 8. */
    static LegacyChunkWriter types() {
        return new LegacyChunkWriter()
                .structure("Frame", "u8 method 32", "int line", "u1 type 35")
                .content(7, "Thread", Kind.U4, "utf8 name")
                .content(30, "VMThread", Kind.U8, "u4 thread 7")
                .content(31, "ThreadGroup", Kind.U4, "u4 parent 31", "utf8 name")
                .content(8, "JavaThread", Kind.U8, "u4 thread 7", "u8 allocInsideTla 1", "u4 group 31")
                .content(9, "StackTrace", Kind.U8, "boolean truncated", "struct_array:Frame frames")
                .content(10, "Class", Kind.U8, "u8 loaderClass 10", "u8 name 33", "short modifiers")
                .content(32, "Method", Kind.U8, "u8 class 10", "u8 name 33", "u8 signature 33", "short modifiers")
                .content(33, "UTFConstant", Kind.U8, "utf8 utf8")
                .content(34, "ThreadState", Kind.U2, "utf8 name")
                .content(35, "FrameType", Kind.U1, "utf8 desc")
                .event(SAMPLE, "vm/prof/execution_sample", "", "u4 sampledThread 7", "u8 stackTrace 9", "u2 state 34")
                .event(PARK, "java/thread_park", "ths", "u8 klass 10", "long timeout 3", "u8 address 6")
                .event(
                        ALLOCATION,
                        "java/object_alloc_in_new_TLAB",
                        "hs",
                        "u8 class 10",
                        "u8 allocationSize 1",
                        "u8 tlabSize 1");
    }

    static Out utfs(String... texts) {
        Out pool = out().u4(33).u4(texts.length);
        for (int i = 0; i < texts.length; i++) {
            pool.u8(100 + i).utf(texts[i]);
        }
        return pool;
    }

    /** Constants: the stack 1 of {@code app.Main.run}, class 20, and the thread 77, Java's thread 3, of a name. */
    static Out constants(String threadName) {
        return utfs("app/Main", "run", "()V", "app/Order")
                .all(out().u4(10)
                        .u4(2)
                        .u8(10)
                        .u8(0)
                        .u8(100)
                        .u2(1)
                        .u8(20)
                        .u8(0)
                        .u8(103)
                        .u2(1))
                .all(out().u4(32).u4(1).u8(30).u8(10).u8(101).u8(102).u2(1))
                .all(out().u4(35).u4(2).u1(0).utf("Interpreted").u1(1).utf("JIT compiled"))
                .all(out().u4(34).u4(1).u2(5).utf("STATE_RUNNABLE"))
                .all(out().u4(9).u4(1).u8(1).u1(0).u4(1).u8(30).u4(42).u1(1))
                .all(out().u4(31).u4(1).u4(2).u4(0).utf("main"))
                .all(out().u4(7).u4(1).u4(77).utf(threadName))
                .all(out().u4(8).u4(1).u8(3).u4(77).u8(0).u4(2));
    }

    /** Three samples, one park and one allocation, then their constants. */
    static LegacyChunkWriter small() {
        LegacyChunkWriter chunk = types();
        for (int i = 1; i <= 3; i++) {
            chunk.write(SAMPLE, START_TICKS + i * 1000L, out().u4(77).u8(1).u2(5));
        }
        chunk.write(
                PARK,
                START_TICKS + 9000,
                out().u8(START_TICKS + 4000).u4(77).u8(1).u8(20).u8(0).u8(0x1234));
        chunk.write(
                ALLOCATION, START_TICKS + 9500, out().u4(77).u8(1).u8(20).u8(24).u8(4096));
        return chunk.checkpoint(START_TICKS + 10_000, constants("worker"));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Opens content as the program does. */
    static Recording open(Path dir, byte[] content) throws IOException, ImportFailure {
        Path file = Files.createTempFile(dir, "legacy", ".jfr");
        Files.write(file, content);
        return (Recording) new Importers(dir.resolve("spool")).open(file, Job.quiet(), e -> {});
    }

    /** Writes content anew into {@code to}. */
    static List<Diagnostic> transcode(Path from, Path to, Job job) throws IOException, ImportFailure {
        try (Input input = Input.map("test", "", Files.size(from), from, false);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return LegacyJfr.transcode(input, out, bytes -> {}, job);
        }
    }

    static Map<String, Long> counts(Recording recording) {
        Map<String, Long> counts = new TreeMap<>();
        recording.events().forEach(event -> counts.put(event.type(), event.count()));
        return counts;
    }

    /** How often each word comes. */
    static Map<String, Long> tally(List<String> words) {
        Map<String, Long> tally = new HashMap<>();
        words.forEach(word -> tally.merge(word, 1L, Long::sum));
        return tally;
    }
}
