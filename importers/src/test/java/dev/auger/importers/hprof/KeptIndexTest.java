package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Input;
import dev.auger.importers.hprof.DumpBuilder.F;
import dev.auger.importers.store.MappedColumnStore;
import dev.auger.importers.store.Workspaces;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.Workspace;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump that was indexed once is not read again, unless it changed. */
class KeptIndexTest {

    private static final long OBJECT = 0x1000;
    private static final long NODE = 0x1100;

    @TempDir
    Path folder;

    private Path dump;

    @BeforeEach
    void writeDump() throws IOException {
        dump = folder.resolve("a.hprof");
        Files.write(dump, content(300));
    }

    /** Nodes in a ring; addresses fall in half of the dumps, so that an order is needed. */
    private static byte[] content(int nodes) {
        DumpBuilder dump = DumpBuilder.hotspot();
        dump.classDump(OBJECT, "java/lang/Object", 0, List.of())
                .classDump(NODE, "app/Node", OBJECT, List.of(), F.of("next", BasicType.OBJECT));
        for (int i = 0; i < nodes; i++) {
            long next = address((i + 1) % nodes);
            dump.instance(address(i), NODE, out -> dump.id(out, next));
        }
        dump.bytes(0x9000_0000L, new byte[400]);
        dump.root(Tag.ROOT_JNI_GLOBAL, address(0), 0, 0);
        return dump.segment().end().toBytes();
    }

    private static long address(int node) {
        return 0x8000_0000L + 16L * (node ^ 0x55);
    }

    private HeapSnapshot open(Job job) throws ImportFailure {
        Workspaces workspaces = Workspaces.keptIn(new MappedColumnStore(folder.resolve("indexes")), 0, folder);
        Input input = Input.map("a.hprof", "", 0, dump, false);
        return new HprofImporter(workspaces).read(input, job, e -> {});
    }

    private static List<String> describe(HeapSnapshot heap) {
        List<String> all = new ArrayList<>();
        for (long o = 0; o < heap.objectCount(); o++) {
            StringBuilder line = new StringBuilder();
            line.append(heap.typeOf(o).name())
                    .append(' ')
                    .append(heap.addressOf(o))
                    .append(' ')
                    .append(heap.shallowSize(o))
                    .append(' ')
                    .append(heap.objectAt(heap.addressOf(o)));
            heap.references(o, t -> line.append(" >").append(t));
            all.add(line.toString());
        }
        all.add(heap.roots().toString());
        all.add(heap.layout().toString());
        all.add(heap.passport().toString());
        return all;
    }

    /** Whether opening the dump goes over its bytes. */
    private boolean reads() throws ImportFailure {
        List<Progress> told = new ArrayList<>();
        open(new Job(told::add)).close();
        return told.stream().anyMatch(p -> p.unit() == Progress.Unit.BYTES);
    }

    @Test
    void theSecondTimeNothingIsReadAgain() throws Exception {
        List<String> first;
        assertThat(reads()).isTrue();
        try (HeapSnapshot heap =
                new HprofImporter().read(Input.map("a.hprof", "", 0, dump, false), Job.quiet(), e -> {})) {
            first = describe(heap);
        }
        assertThat(reads()).isFalse();
        try (HeapSnapshot heap = open(Job.quiet())) {
            assertThat(describe(heap)).isEqualTo(first);
        }
    }

    @Test
    void aDumpThatChangedIsReadAgain() throws Exception {
        open(Job.quiet()).close();
        Files.write(dump, content(301));
        assertThat(reads()).isTrue();
        try (HeapSnapshot heap = open(Job.quiet())) {
            assertThat(heap.objectCount()).isEqualTo(2 + 301 + 1);
        }
        assertThat(reads()).isFalse();
        Files.setLastModifiedTime(dump, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(reads()).isTrue();
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        List<String> first;
        try (HeapSnapshot heap = open(Job.quiet())) {
            first = describe(heap);
        }
        try (Stream<Path> files = Files.list(folder.resolve("indexes"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 3] ^= 0x40;
                Files.write(file, bytes);
            }
        }
        assertThat(reads()).isTrue();
        try (HeapSnapshot heap = open(Job.quiet())) {
            assertThat(describe(heap)).isEqualTo(first);
        }
    }

    @Test
    void whatIsAskedOfTheHeapIsKeptBesideIt() throws Exception {
        try (HeapSnapshot heap = open(Job.quiet());
                Workspace.Draft draft = heap.workspace().draft("answer", 1)) {
            draft.column("number", 8).set(ValueLayout.JAVA_LONG, 0, 42);
            draft.commit();
        }
        try (HeapSnapshot heap = open(Job.quiet())) {
            assertThat(heap.workspace().kept("answer", 2)).isEmpty();
            assertThat(heap.workspace()
                            .kept("answer", 1)
                            .orElseThrow()
                            .column("number")
                            .get(ValueLayout.JAVA_LONG, 0))
                    .isEqualTo(42);
        }
    }

    @Test
    void aDraftThatIsGivenUpLeavesNothing() throws Exception {
        try (HeapSnapshot heap = open(Job.quiet())) {
            try (Workspace.Draft draft = heap.workspace().draft("answer", 1)) {
                draft.column("number", 1 << 16);
            }
            assertThat(heap.workspace().kept("answer", 1)).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder.resolve("indexes"))) {
            assertThat(files).hasSize(1);
        }
    }
}
