package dev.auger.importers.pprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.Importers;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.SampleKind.Unit;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PprofImporterTest {

    @TempDir
    Path spool;

    private Recording open(byte[] bytes) throws Exception {
        return (Recording) new Importers(spool).open("made", new ByteArrayInputStream(bytes), Job.quiet(), e -> {});
    }

    private static MadeProfile cpu() {
        return new MadeProfile()
                .type("samples", "count")
                .type("cpu", "microseconds")
                .sample(new long[] {1, 2}, new long[] {3, 30_000}, "thread=worker")
                .sample(new long[] {2}, new long[] {1, 10_000})
                .location(1, 0x10, 1, "main.leaf@/src/main.go:12", "main.(*T).work@/src/main.go:40")
                .location(2, 0x20, 1, "main.main@/src/main.go:7")
                .mapping(1, "/bin/app")
                .number(9, 1_700_000_000_000_000_000L)
                .number(10, 2_000_000_000L)
                .number(12, 10_000);
    }

    private static List<String> stack(Recording recording, int stack) {
        List<String> frames = new ArrayList<>();
        for (int i = 0; stack >= 0 && i < recording.stacks().depth(stack); i++) {
            frames.add(recording.stacks().frameAt(stack, i).qualifiedName());
        }
        return frames;
    }

    @Test
    void typesBecomeKindsInNanosecondsBytesAndPieces() throws Exception {
        try (Recording recording = open(cpu().bytes())) {
            assertThat(recording.passport().kind()).isEqualTo(EvidenceKind.PPROF);
            assertThat(recording.passport().producer()).isEqualTo("Go");
            assertThat(recording.passport().complete()).isTrue();
            assertThat(recording.isTimed()).isFalse();
            assertThat(recording.range().nanos()).isEqualTo(2_000_000_000L);
            assertThat(recording.kinds()).extracting(SampleKind::id).containsExactly("samples", "cpu");
            SampleKind cpu = recording.preferredKind().orElseThrow();
            assertThat(cpu.unit()).isEqualTo(Unit.NANOS);
            Samples samples = recording.samples(cpu).orElseThrow();
            assertThat(samples.size()).isEqualTo(2);
            assertThat(samples.weight().get(0)).isEqualTo(30_000_000);
            assertThat(samples.eventsAt(0)).isEqualTo(3);
            assertThat(recording.availability(SampleKind.ALLOC)).isEqualTo(Availability.NOT_RECORDED);
        }
    }

    @Test
    void inlinedLinesAreFramesAndLabelsNameThreads() throws Exception {
        try (Recording recording = open(cpu().bytes())) {
            Samples samples = recording.samples(recording.kinds().getFirst()).orElseThrow();
            int stack = samples.stack().get(0);
            assertThat(stack(recording, stack)).containsExactly("main.leaf", "main.(*T).work", "main.main");
            assertThat(recording.stacks().frameAt(stack, 0).kind()).isEqualTo(FrameKind.INLINED);
            assertThat(recording.stacks().frameAt(stack, 1).kind()).isEqualTo(FrameKind.GO);
            assertThat(recording.stacks().frameAt(stack, 1).file()).isEqualTo("/src/main.go");
            assertThat(recording.stacks().frameAt(stack, 1).line()).isEqualTo(40);
            assertThat(recording.threads().get(samples.thread().get(0)).name()).isEqualTo("worker");
            assertThat(samples.thread().get(1)).isEqualTo(-1);
        }
    }

    @Test
    void aPackedProfileIsTheSame() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(cpu().bytes());
        }
        try (Recording recording = open(packed.toByteArray())) {
            assertThat(recording.passport().format()).endsWith("gzip");
            assertThat(recording
                            .samples(recording.kinds().getLast())
                            .orElseThrow()
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void theDefaultTypeIsPreferredAndZeroesAreNoSamples() throws Exception {
        byte[] heap = new MadeProfile()
                .type("alloc_space", "kilobytes")
                .type("inuse_space", "bytes")
                .sample(new long[] {1}, new long[] {4, 0}, "bytes=2048")
                .location(1, 0x10, 0)
                .string(14, "alloc_space")
                .bytes();
        try (Recording recording = open(heap)) {
            SampleKind alloc = recording.preferredKind().orElseThrow();
            assertThat(alloc.id()).isEqualTo("alloc_space");
            Samples samples = recording.samples(alloc).orElseThrow();
            assertThat(samples.weight().get(0)).isEqualTo(4096);
            assertThat(recording.subjects().get(samples.subject().get(0))).isEqualTo("2048 bytes");
            assertThat(stack(recording, samples.stack().get(0))).containsExactly("0x10");
            SampleKind inuse = recording.kinds().getLast();
            assertThat(recording.samples(inuse)).isEmpty();
            assertThat(recording.availability(inuse)).isEqualTo(Availability.NONE_OCCURRED);
        }
    }

    @Test
    void framesToDropAreCutWithWhatTheyCall() throws Exception {
        byte[] profile = new MadeProfile()
                .type("cpu", "nanoseconds")
                .sample(new long[] {1, 2, 3}, new long[] {5})
                .sample(new long[] {2}, new long[] {7})
                .location(1, 1, 0, "signal_handler@a.c:1")
                .location(2, 2, 0, "inner@a.c:2", "prof_tick(int)@a.c:3", "outer@a.c:4")
                .location(3, 3, 0, "main@a.c:5")
                .string(7, "prof_.*|never")
                .string(8, "prof_kept")
                .bytes();
        try (Recording recording = open(profile)) {
            Samples samples = recording.samples(recording.kinds().getFirst()).orElseThrow();
            assertThat(stack(recording, samples.stack().get(0))).containsExactly("outer", "main");
            assertThat(stack(recording, samples.stack().get(1))).containsExactly("outer");
        }
    }

    @Test
    void anExpressionThatIsNoneIsSaid() throws Exception {
        try (Recording recording = open(cpu().string(7, "(").bytes())) {
            assertThat(codes(recording)).contains("pprof.drop");
            assertThat(recording.passport().complete()).isFalse();
        }
    }

    @Test
    void goroutinesAreOneDump() throws Exception {
        byte[] profile = new MadeProfile()
                .type("goroutine", "count")
                .sample(new long[] {1}, new long[] {3})
                .sample(new long[] {2}, new long[] {2})
                .location(1, 1, 0, "runtime.gopark@/go/proc.go:1")
                .location(2, 2, 0, "main.main@/src/main.go:2")
                .bytes();
        try (Recording recording = open(profile)) {
            List<ThreadDump> dumps = recording.threadDumps(Job.quiet());
            assertThat(dumps).hasSize(1);
            ThreadDump dump = dumps.getFirst();
            assertThat(dump.platform()).isEqualTo(ThreadDump.Platform.GO);
            assertThat(dump.size()).isEqualTo(5);
            assertThat(dump.stackCount()).isEqualTo(2);
            assertThat(dump.thread(2).frames()).isEqualTo(dump.thread(0).frames());
            assertThat(dump.thread(3).frames().getFirst().qualifiedName()).isEqualTo("main.main");
            assertThat(dump.thread(4).id()).isEqualTo("#5");
        }
    }

    @Test
    void countsWithoutBoundAreNoThreadsWithoutBound() throws Exception {
        byte[] profile = new MadeProfile()
                .type("goroutine", "count")
                .sample(new long[] {1}, new long[] {Long.MAX_VALUE})
                .location(1, 1, 0, "main.main@/src/main.go:2")
                .bytes();
        try (Recording recording = open(profile)) {
            assertThat(recording.threadDumps(Job.quiet()).getFirst().size()).isEqualTo(10_000_000);
        }
    }

    @Test
    void aDifferenceOfProfilesAndOneOfATimeAreSaid() throws Exception {
        byte[] profile = new MadeProfile()
                .type("inuse_space", "bytes")
                .sample(new long[] {1}, new long[] {-5})
                .location(1, 1, 0)
                .number(10, 30_000_000_000L)
                .bytes();
        try (Recording recording = open(profile)) {
            assertThat(codes(recording)).contains("pprof.difference", "pprof.delta");
            assertThat(recording.passport().complete()).isTrue();
        }
    }

    @Test
    void aCutProfileKeepsWhatStandsInFront() throws Exception {
        byte[] whole = cpu().bytes();
        int read = 0;
        for (int length = 0; length < whole.length; length++) {
            try (Recording recording = open(Arrays.copyOf(whole, length))) {
                read++;
                for (SampleKind kind : recording.kinds()) {
                    recording
                            .samples(kind)
                            .ifPresent(samples -> assertThat(samples.size()).isBetween(1L, 2L));
                }
            } catch (ImportFailure e) {
                assertThat(e.code()).isNotEmpty();
            }
        }
        assertThat(read).isGreaterThan(whole.length / 2);
    }

    @Test
    void damageInOneSampleCostsThatSample() throws Exception {
        byte[] profile = cpu().message(2, out -> {
                    out.writeTag(1, 2);
                    out.writeUInt32NoTag(1 << 20);
                })
                .bytes();
        try (Recording recording = open(profile)) {
            assertThat(recording
                            .samples(recording.kinds().getLast())
                            .orElseThrow()
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void aSampleOfOtherValuesOrPlacesIsCounted() throws Exception {
        byte[] profile = cpu().sample(new long[] {1}, new long[] {1})
                .sample(new long[] {99}, new long[] {1, 1})
                .bytes();
        try (Recording recording = open(profile)) {
            assertThat(codes(recording)).contains("pprof.values", "pprof.locations");
            assertThat(recording.passport().counts()).containsEntry("samples", 3L);
        }
    }

    @Test
    void textAndOtherBytesAreNoProfile() {
        assertThat(ProfileShape.matches("\n\n\n\n\n\n\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(ProfileShape.matches(new byte[] {0, 0, 0})).isFalse();
        assertThat(ProfileShape.matches(new byte[0])).isFalse();
        assertThat(ProfileShape.matches(cpu().bytes())).isTrue();
        assertThatThrownBy(() -> open(new byte[] {0x08, 1, 2, 3})).isInstanceOf(ImportFailure.class);
    }

    private static List<String> codes(Recording recording) {
        return recording.passport().diagnostics().stream().map(Diagnostic::code).toList();
    }
}
