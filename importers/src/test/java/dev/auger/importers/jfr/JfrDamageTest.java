package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.jfr.events.EventLogs;
import dev.auger.model.Diagnostic;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Truncated, overwritten, joined and unfinished recordings: what is lost is said, what is left is read, nothing else is thrown. */
class JfrDamageTest {

    @TempDir
    static Path dir;

    private static byte[] sound;
    private static long soundEvents;

    @BeforeAll
    static void record() throws Exception {
        Path file = dir.resolve("sound.jfr");
        try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
            recording
                    .enable("jdk.ObjectAllocationSample")
                    .with("throttle", "10000/s")
                    .withStackTrace();
            recording.enable("jdk.JavaExceptionThrow").withStackTrace().with("throttle", "off");
            recording.enable("jdk.JVMInformation");
            recording.start();
            for (int i = 0; i < 500; i++) {
                new IllegalStateException("recorded").fillInStackTrace();
            }
            recording.stop();
            recording.dump(file);
        }
        sound = Files.readAllBytes(file);
        try (Recording recording = Jfrs.read(file)) {
            soundEvents = events(recording);
            assertThat(recording.passport().complete()).isTrue();
        }
    }

    private static long events(Recording recording) {
        return recording.passport().counts().get("events");
    }

    private static Recording read(byte[] bytes) throws Exception {
        Path file = Files.createTempFile(dir, "damaged", ".jfr");
        Files.write(file, bytes);
        return Jfrs.read(file);
    }

    /** Touches everything a view would. */
    private static long use(Recording recording) {
        EventLogs.readAll(recording);
        long sum = recording.range().nanos() + recording.events().size();
        for (SampleKind kind : SampleKind.RECORDED) {
            if (recording.samples(kind).isPresent()) {
                Samples samples = recording.samples(kind).orElseThrow();
                for (long i = 0; i < samples.size(); i++) {
                    int stack = samples.stack().get(i);
                    for (int f = 0; stack >= 0 && f < recording.stacks().depth(stack); f++) {
                        sum += recording.stacks().frameAt(stack, f).line();
                    }
                    int thread = samples.thread().get(i);
                    sum += thread < 0 ? 0 : recording.threads().get(thread).osId();
                    int subject = samples.subject().get(i);
                    sum += subject < 0 ? 0 : recording.subjects().get(subject).length();
                }
            }
        }
        return sum;
    }

    @Test
    void joinedRecordingsAreReadOneBehindTheOther() throws Exception {
        try (Recording twice = read(join(sound, sound))) {
            assertThat(events(twice)).isEqualTo(2 * soundEvents);
            assertThat(twice.passport().complete()).isTrue();
            assertThat(twice.passport().counts().get("chunks")).isEqualTo(2 * chunks(sound));
        }
    }

    private static long chunks(byte[] bytes) throws Exception {
        try (Recording recording = read(bytes)) {
            return recording.passport().counts().get("chunks");
        }
    }

    @Test
    void cutInTheSecondRecordingLosesNothingOfTheFirst() throws Exception {
        byte[] cut = Arrays.copyOf(join(sound, sound), sound.length + sound.length / 2);
        try (Recording recording = read(cut)) {
            assertThat(events(recording)).isBetween(soundEvents, 2 * soundEvents);
            assertThat(recording.passport().complete()).isFalse();
            assertThat(codes(recording)).contains("jfr.chunk.truncated");
        }
    }

    @Test
    void garbageBetweenRecordingsIsAGapOfItsLength() throws Exception {
        try (Recording recording = read(join(sound, new byte[1000], sound))) {
            assertThat(events(recording)).isEqualTo(2 * soundEvents);
            assertThat(recording.passport().diagnostics())
                    .contains(new Diagnostic("jfr.gap", sound.length, 1000, "no chunk begins here"));
        }
    }

    @Test
    void damagedMagicCostsNothing() throws Exception {
        byte[] bytes = join(sound, sound, sound);
        bytes[sound.length + 1] = 0;
        try (Recording recording = read(bytes)) {
            assertThat(events(recording)).isEqualTo(3 * soundEvents);
            assertThat(codes(recording)).contains("jfr.chunk.damaged");
        }
    }

    @Test
    void damagedSizeCostsOneChunkAtMost() throws Exception {
        byte[] bytes = join(sound, sound);
        ByteBuffer.wrap(bytes).putLong(8, 77);
        try (Recording recording = read(bytes)) {
            assertThat(events(recording)).isGreaterThanOrEqualTo(soundEvents);
            assertThat(recording.passport().complete()).isFalse();
        }
    }

    @Test
    void unfinishedChunkIsReadWithoutTheHeadersPointers() throws Exception {
        byte[] bytes = sound.clone();
        ByteBuffer header = ByteBuffer.wrap(bytes);
        header.putLong(8, 0).putLong(16, 0).putLong(24, 0).putLong(40, 0);
        try (Recording recording = read(bytes)) {
            assertThat(events(recording)).isEqualTo(soundEvents);
            assertThat(codes(recording)).containsExactly("jfr.chunk.unfinished");
            Samples thrown = recording.samples(SampleKind.EXCEPTIONS).orElseThrow();
            assertThat(thrown.stack().get(0)).isNotNegative();
        }
    }

    @Test
    void overwrittenEventsCostOnlyThemselves() throws Exception {
        byte[] bytes = sound.clone();
        int at = 2000;
        Arrays.fill(bytes, at, at + 64, (byte) 0xff);
        try (Recording recording = read(bytes)) {
            use(recording);
            assertThat(recording.passport().complete()).isFalse();
            assertThat(recording.passport().diagnostics())
                    .anyMatch(diagnostic -> diagnostic.code().endsWith(".damaged"));
        }
    }

    @Test
    void everyTruncationIsAResultOrATypedFailure() throws Exception {
        int step = Math.max(1, sound.length / 150);
        for (int length = 0; length < sound.length; length += step) {
            readOrFail(Arrays.copyOf(sound, length));
        }
    }

    @Test
    void corruptionIsAResultOrATypedFailure() throws Exception {
        Random random = new Random(20261120);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.clone();
            int changes = 1 + random.nextInt(20);
            for (int i = 0; i < changes; i++) {
                // Half of the changes hit the header and the first events, where a byte matters most.
                int at = random.nextInt(random.nextBoolean() ? 300 : bytes.length);
                bytes[at] = (byte) random.nextInt(256);
            }
            readOrFail(bytes);
        }
    }

    @Test
    void fileWithoutReadableChunkSaysWhere() {
        assertThatThrownBy(() -> read(Arrays.copyOf(sound, 50)))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.offset()).isEqualTo(50));
        assertThatThrownBy(() -> read(Arrays.copyOf(sound, 100)))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("jfr.chunk.truncated"));
        assertThatThrownBy(() -> read(new byte[1000])).isInstanceOf(MalformedInput.class);
    }

    private static void readOrFail(byte[] bytes) throws Exception {
        try (Recording recording = read(bytes)) {
            use(recording);
        } catch (ImportFailure expected) {
            assertThat(expected.code()).isNotEmpty();
        }
    }

    private static List<String> codes(Recording recording) {
        return recording.passport().diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** What looks like a checkpoint inside an event leads the chain astray; the places behind it must still help. */
    @Test
    void aChainThatLiesLosesNoPlaceBehindIt() throws Exception {
        JfrChunkWriter w = new JfrChunkWriter(false).type("test.Event", "long startTime", "java.lang.String note");
        ByteBuffer fake = ByteBuffer.allocate(4 + 4 * 8 + 8);
        fake.putInt(fake.capacity()).putLong(1).putLong(0).putLong(0).putLong(0x1234_5678_9abcL);
        w.event("test.Event", w.out().l(1).b(5).i(fake.capacity()).raw(fake.array()));
        for (int i = 0; i < 20; i++) {
            w.event("test.Event", w.out().l(2).utf8("sound"));
        }
        w.event("test.Event", w.out().l(2).utf8("damaged"));
        w.checkpoint(0, w.out());
        w.event("test.Event", w.out().l(3).utf8("behind"));
        w.event("test.Event", w.out().l(4).utf8("behind"));
        ByteBuffer chunk = ByteBuffer.wrap(w.build());
        int delta = find(chunk, fake.getLong(28));
        int lie = delta - 28;
        int real = (int) chunk.getLong(16);
        chunk.putLong(delta, real - lie).putLong(16, lie);
        int damaged = real - (4 + 8 + 8 + 1 + 4 + "damaged".length());
        chunk.putInt(damaged, -1);
        try (Recording recording = read(chunk.array())) {
            assertThat(events(recording)).isEqualTo(23);
            EventLogs.readAll(recording);
        }
    }

    private static int find(ByteBuffer bytes, long word) {
        for (int i = 0; i + 8 <= bytes.capacity(); i++) {
            if (bytes.getLong(i) == word) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
