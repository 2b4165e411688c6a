package dev.auger.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.ClassHistograms;
import dev.auger.model.Evidence;
import dev.auger.model.Passport;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapRoomTest {

    private static final long MIB = 1 << 20;

    private final List<MemoryForecast> told = new ArrayList<>();
    private final Job job = new Job(progress -> {}, told::add);
    private int asked;
    private int collected;

    @TempDir
    Path temp;

    @Test
    void aFileThatIsSmallBesideTheHeapIsNotLookedAt() throws Exception {
        check(1024 * MIB, 100 * MIB, 100 * MIB, new HeapNeed(MIB, 10_000 * MIB));
        assertThat(asked).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void whatFitsIsReadInSilence() throws Exception {
        check(100 * MIB, 40 * MIB, 40 * MIB, new HeapNeed(20 * MIB, 30 * MIB));
        assertThat(asked).isOne();
        assertThat(collected).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void garbageIsCollectedBeforeAnythingIsSaid() throws Exception {
        check(100 * MIB, 90 * MIB, 10 * MIB, new HeapNeed(20 * MIB, 30 * MIB));
        assertThat(collected).isOne();
        assertThat(told).isEmpty();
    }

    @Test
    void whatMayNotFitIsToldInNumbersAndReadAllTheSame() throws Exception {
        check(100 * MIB, 90 * MIB, 60 * MIB, new HeapNeed(20 * MIB, 30 * MIB));
        assertThat(told).containsExactly(new MemoryForecast("a.jfr", 64 * MIB, 54 * MIB, 40 * MIB, 100 * MIB));
        assertThat(told.getFirst().wantedHeap()).isEqualTo((60 + 54) * MIB + 54 * MIB / 4);
    }

    @Test
    void whatCertainlyDoesNotFitIsRefused() {
        assertThatThrownBy(() -> check(100 * MIB, 60 * MIB, 60 * MIB, new HeapNeed(101 * MIB, 104 * MIB)))
                .isInstanceOfSatisfying(ResourceExhausted.class, e -> {
                    assertThat(e.ofMemory()).isTrue();
                    assertThat(e.forecast())
                            .isEqualTo(new MemoryForecast("a.jfr", 64 * MIB, 128 * MIB, 40 * MIB, 100 * MIB));
                    assertThat(e).hasMessageContaining("-Xmx220m");
                });
        assertThat(told).isEmpty();
    }

    @Test
    void whatOtherFilesCertainlyKeepCountsUntilTheyAreLetGoOf() throws Exception {
        HeapRoom room = new HeapRoom(100 * MIB, () -> 90 * MIB, () -> {
            System.gc();
            return 70 * MIB;
        });
        HeapNeed need = new HeapNeed(60 * MIB, 64 * MIB);
        try (Input input = input(64 * MIB)) {
            Evidence open = new Read();
            room.keep(open, new HeapNeed(50 * MIB, 50 * MIB));
            assertThatThrownBy(() -> room.check(input, () -> need, job)).isInstanceOf(ResourceExhausted.class);
            Reference.reachabilityFence(open);
        }
    }

    @Test
    void whatIsLetGoOfCountsNoMore() throws Exception {
        HeapRoom room = new HeapRoom(100 * MIB, () -> 90 * MIB, () -> {
            System.gc();
            return 70 * MIB;
        });
        room.keep(new Read(), new HeapNeed(50 * MIB, 50 * MIB));
        try (Input input = input(64 * MIB)) {
            room.check(input, () -> new HeapNeed(60 * MIB, 64 * MIB), job);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void whatSeveralFilesNeedIsToldBeforeTheFirst() throws Exception {
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("a.jfr", "b.jfr", "c.txt")) {
            Path file = temp.resolve(name);
            Files.write(file, new byte[] {(byte) (name.endsWith("jfr") ? 'F' : 'x')});
            sources.add(new Source(name, file, false));
        }
        Importer importer = new Importer() {
            @Override
            public boolean probe(byte[] head) {
                return head[0] == 'F';
            }

            @Override
            public HeapNeed need(Input input, Focus focus, Job job) {
                return new HeapNeed(0, 30 * MIB);
            }

            @Override
            public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) {
                throw new AssertionError("nothing is read yet");
            }
        };
        Spool spool = new Spool(temp);
        // One fits, two do not.
        HeapRoom tight = new HeapRoom(100 * MIB, () -> 80 * MIB, () -> 20 * MIB);
        assertThat(new Importers(spool, List.of(importer), tight).foresee(sources, Focus.EVERYTHING, job))
                .isTrue();
        assertThat(told).containsExactly(new MemoryForecast("a.jfr", 2, 2, 84 * MIB, 80 * MIB, 100 * MIB));
        HeapRoom wide = new HeapRoom(110 * MIB, () -> 90 * MIB, () -> 20 * MIB);
        assertThat(new Importers(spool, List.of(importer), wide).foresee(sources, Focus.EVERYTHING, job))
                .isFalse();
    }

    private static final class Read implements ClassHistograms {

        @Override
        public Passport passport() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public List<ClassHistogram> histograms() {
            return List.of();
        }
    }

    @Test
    void aFormatThatSaysNothingIsReadInSilence() throws Exception {
        check(100 * MIB, 99 * MIB, 99 * MIB, HeapNeed.NONE);
        assertThat(collected).isZero();
        assertThat(told).isEmpty();
    }

    private void check(long most, long held, long alive, HeapNeed need) throws Exception {
        Supplier<HeapNeed> asking = () -> {
            asked++;
            return need;
        };
        try (Input input = input(64 * MIB)) {
            new HeapRoom(most, () -> held, () -> {
                        collected++;
                        return alive;
                    })
                    .check(input, asking, job);
        }
    }

    /** A file of that length, of which nothing is written. */
    private Input input(long bytes) throws IOException, ImportFailure {
        Path file = temp.resolve("a.jfr");
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(bytes - 1).write(ByteBuffer.wrap(new byte[1]));
        }
        return Input.map("a.jfr", "", bytes, file, false);
    }
}
