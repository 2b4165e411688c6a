package dev.auger.importers.jfr.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.Importers;
import dev.auger.importers.jfr.Jfrs;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.time.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of recordings as the JDK's own reader and ours read them. */
class JfrExtractTest {

    /** The JDK reckons ticks to times by doubles: an event so near to an edge may lie on either side. */
    private static final long EDGE_NANOS = 20_000;

    /** Events of each file that are compared to the last field; of the others type and time are. */
    private static final int COMPARED_WHOLE = 200;

    /** Chunks whose clocks differ by much: the JDK reckons all by the first of a file, which a part may leave out. */
    private static final Set<String> SECOND_CLOCK =
            Set.of("jmc-fr__flush_metadata.jfr", "jmc-rules__wls-medrec-jdk9.jfr", "jafar__tck-test.jfr");

    @TempDir
    static Path dir;

    private static Path live;

    @Name("test.Step")
    static final class Step extends Event {
        int number;
        String words = "";
    }

    @Name("test.Late")
    static final class Late extends Event {}

    @BeforeAll
    static void record() throws Exception {
        live = dir.resolve("live.jfr");
        Path first = dir.resolve("first.jfr");
        try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace().with("throttle", "off");
            recording.enable("jdk.JVMInformation");
            recording.enable("test.Step").withStackTrace();
            recording.enable("test.Late");
            recording.start();
            steps("steps-1", 0);
            // A dump ends the chunk, so the rest goes into another.
            recording.dump(first);
            steps("steps-2", 100);
            new Late().commit();
            recording.stop();
            recording.dump(live);
        }
    }

    private static void steps(String thread, int from) throws InterruptedException {
        Thread worker = new Thread(
                () -> {
                    for (int i = from; i < from + 50; i++) {
                        Step step = new Step();
                        step.number = i;
                        step.words = "step ü " + i;
                        step.commit();
                    }
                },
                thread);
        worker.start();
        worker.join();
    }

    private static JfrExtract.Result extract(Path source, ExtractFilter filter, Path target) throws Exception {
        try (Recording recording = Jfrs.read(source)) {
            return JfrExtract.of(recording).orElseThrow().write(filter, target, Job.quiet());
        }
    }

    private static ExtractFilter types(String... names) {
        return new ExtractFilter(null, Set.of(names), null);
    }

    private static List<RecordedEvent> read(Path file, Predicate<RecordedEvent> wanted) throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        try (RecordingFile in = new RecordingFile(file)) {
            while (in.hasMoreEvents()) {
                RecordedEvent event = in.readEvent();
                if (wanted.test(event)) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static void assertSame(List<RecordedEvent> part, List<RecordedEvent> whole) {
        for (int i = 0; i < Math.min(part.size(), whole.size()); i++) {
            assertThat(title(part.get(i))).as("event %d", i).isEqualTo(title(whole.get(i)));
        }
        assertThat(part.size()).isEqualTo(whole.size());
        int step = Math.max(1, whole.size() / COMPARED_WHOLE);
        for (int i = 0; i < whole.size(); i += step) {
            assertThat(text(part.get(i))).isEqualTo(text(whole.get(i)));
        }
    }

    /** The JDK cannot print a frame without a method, as some files have. */
    private static String text(RecordedEvent event) {
        try {
            return event.toString();
        } catch (NullPointerException e) {
            return title(event);
        }
    }

    private static String title(RecordedEvent event) {
        return event.getEventType().getName() + " " + event.getStartTime();
    }

    @Test
    void everythingIsEverything() throws Exception {
        Path target = dir.resolve("all.jfr");
        JfrExtract.Result result = extract(live, new ExtractFilter(null, Set.of(), null), target);
        List<RecordedEvent> all = read(live, e -> true);
        assertThat(result.events()).isEqualTo(all.size());
        assertThat(result.bytes()).isEqualTo(Files.size(target));
        assertSame(read(target, e -> true), all);
    }

    @Test
    void aTypeWithItsConstants() throws Exception {
        Path target = dir.resolve("steps.jfr");
        JfrExtract.Result result = extract(live, types("test.Step"), target);
        assertThat(result.events()).isEqualTo(100);
        List<RecordedEvent> steps = read(target, e -> true);
        assertThat(steps).hasSize(100).allMatch(e -> e.getStackTrace() != null);
        assertThat(steps.get(57).getString("words")).isEqualTo("step ü 107");
        try (Recording part = Jfrs.read(target)) {
            assertThat(part.passport().complete()).isTrue();
            assertThat(part.passport().counts()).containsEntry("events", 100L);
        }
    }

    @Test
    void chunksWithoutAWantedEventAreLeftOut() throws Exception {
        Path target = dir.resolve("late.jfr");
        assertThat(extract(live, types("test.Late"), target))
                .extracting(JfrExtract.Result::events, JfrExtract.Result::chunks)
                .containsExactly(1L, 1L);
        assertThat(read(target, e -> true))
                .hasSize(1)
                .allMatch(e -> e.getEventType().getName().equals("test.Late"));
        assertThat(Files.size(target)).isLessThan(Files.size(live));
    }

    @Test
    void aThread() throws Exception {
        Path target = dir.resolve("thread.jfr");
        ExtractFilter filter =
                new ExtractFilter(null, Set.of(), thread -> thread.name().equals("steps-2"));
        extract(live, filter, target);
        List<RecordedEvent> part = read(target, e -> true);
        assertThat(part).isNotEmpty().allMatch(e -> e.getThread().getJavaName().equals("steps-2"));
        assertThat(part.stream().filter(e -> e.getEventType().getName().equals("test.Step")))
                .hasSize(50)
                .allMatch(e -> e.getInt("number") >= 100);
    }

    @Test
    void aPartOfAPart() throws Exception {
        Path once = dir.resolve("once.jfr");
        Path twice = dir.resolve("twice.jfr");
        extract(live, types("test.Step", "jdk.JavaExceptionThrow"), once);
        extract(once, new ExtractFilter(null, Set.of("test.Step"), t -> t.name().equals("steps-1")), twice);
        assertThat(read(twice, e -> true)).hasSize(50);
    }

    @Test
    void nothingIsNoFile() throws Exception {
        Path target = dir.resolve("nothing.jfr");
        assertThat(extract(live, types("jdk.NoSuchThing"), target)).isEqualTo(new JfrExtract.Result(0, 0, 0));
        assertThat(target).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void theRecordingItselfIsNeverOverwritten() throws Exception {
        Path copy = dir.resolve("own.jfr");
        Files.copy(live, copy);
        byte[] before = Files.readAllBytes(copy);
        Path link = Files.createSymbolicLink(dir.resolve("link.jfr"), copy);
        for (Path target : List.of(copy, link)) {
            assertThatThrownBy(() -> extract(copy, types("test.Step"), target))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("itself");
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }

    @Test
    void norIsTheFileItWasUnpackedFrom() throws Exception {
        Path packed = dir.resolve("packed.jfr.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(live, out);
        }
        try (Recording recording = (Recording) new Importers(dir.resolve("spool")).open(packed, Job.quiet(), s -> {})) {
            JfrExtract extract = JfrExtract.of(recording).orElseThrow();
            assertThatThrownBy(() -> extract.write(types("test.Step"), packed, Job.quiet()))
                    .isInstanceOf(IOException.class);
            Path target = dir.resolve("unpacked.jfr");
            assertThat(extract.write(types("test.Step"), target, Job.quiet()).events())
                    .isEqualTo(100);
        }
    }

    @Test
    void cancelLeavesTheTargetAsItWas() throws Exception {
        Path target = dir.resolve("kept.jfr");
        Files.writeString(target, "before");
        Job job = Job.quiet();
        job.cancel();
        try (Recording recording = Jfrs.read(live)) {
            assertThatThrownBy(() -> JfrExtract.of(recording).orElseThrow().write(types("test.Step"), target, job))
                    .isInstanceOf(JobCancelled.class);
        }
        assertThat(target).hasContent("before");
        assertThat(leftovers()).isEmpty();
    }

    private static List<Path> leftovers() throws IOException {
        try (var files = Files.list(dir)) {
            return files.filter(f -> f.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void ofADamagedFileWhatCanBeRead() throws Exception {
        byte[] bytes = Files.readAllBytes(live);
        int whole = bytes.length;
        for (int cut : List.of(whole - 100, whole * 3 / 4, whole / 2)) {
            Path file = dir.resolve("cut" + cut + ".jfr");
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            soundPart(file, true);
        }
        for (int at = 1000; at < whole; at += whole / 23) {
            byte[] damaged = bytes.clone();
            for (int i = at; i < Math.min(whole, at + 64); i++) {
                damaged[i] = (byte) (i * 37);
            }
            Path file = dir.resolve("damaged" + at + ".jfr");
            Files.write(file, damaged);
            // Where the damage made other constants of sound ones, the JDK refuses the copy as it does the source.
            soundPart(file, false);
        }
    }

    /** The part can be read to its end, by the JDK too, and holds as many events as were said to be written. */
    private static void soundPart(Path file, boolean byTheJdk) throws Exception {
        Path target = dir.resolve("part-of-" + file.getFileName());
        JfrExtract.Result result;
        try {
            result = extract(file, new ExtractFilter(null, Set.of(), null), target);
        } catch (dev.auger.model.error.ImportFailure nothingReadable) {
            return;
        }
        if (result.events() > 0) {
            if (byTheJdk) {
                assertThat(read(target, e -> true)).as(file.toString()).hasSize((int) result.events());
            }
            try (Recording part = Jfrs.read(target)) {
                assertThat(part.passport().counts()).containsEntry("events", result.events());
            }
        }
    }

    static List<Path> corpus() {
        return Jfrs.readable().toList();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theMiddleOfACorpusFile(Path packed) throws Exception {
        Jfrs.assumeCorpus();
        Path file = Jfrs.unwrapped(packed, dir);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        List<RecordedEvent> all = readable(file);
        Assumptions.assumeFalse(all.isEmpty(), "the JDK reads no event");
        for (RecordedEvent event : all) {
            first = Math.min(first, nanos(event.getStartTime()));
            last = Math.max(last, nanos(event.getStartTime()));
        }
        long quarter = (last - first) / 4;
        TimeRange range = new TimeRange(first + quarter, last - quarter);
        Path target = dir.resolve("middle-" + file.getFileName());
        JfrExtract.Result result = extract(file, new ExtractFilter(range, Set.of(), null), target);
        List<RecordedEvent> whole = read(file, e -> wellInside(e, range));
        if (result.events() == 0) {
            assertThat(whole).isEmpty();
            return;
        }
        List<RecordedEvent> part = read(target, e -> true);
        assertThat(part).hasSize((int) result.events());
        if (!SECOND_CLOCK.contains(file.getFileName().toString())) {
            assertSame(part.stream().filter(e -> wellInside(e, range)).toList(), whole);
        }
        try (Recording ours = Jfrs.read(target)) {
            assertThat(ours.passport().counts()).containsEntry("events", result.events());
        }
    }

    /** Some files have a summary that the JDK prints, and events at which it stops. */
    private static List<RecordedEvent> readable(Path file) {
        try {
            return read(file, e -> true);
        } catch (IOException | InternalError e) {
            return List.of();
        }
    }

    private static boolean wellInside(RecordedEvent event, TimeRange range) {
        long start = nanos(event.getStartTime());
        return start >= range.start() + EDGE_NANOS && start < range.end() - EDGE_NANOS;
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
