package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.importers.Input;
import dev.auger.importers.hprof.DumpBuilder.F;
import dev.auger.importers.store.Workspaces;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions beyond what 32 bits can say, in a dump whose large arrays are holes in the file. */
class LargeDumpTest {

    private static final long OBJECT = 0x1000;
    private static final long NODE = 0x1100;
    private static final long ELEMENTS = 3_000_000_000L;
    private static final int ARRAYS = 3;

    @TempDir
    Path folder;

    @Test
    void objectsBehindEightGibibytesAreRead() throws Exception {
        assumeTrue(Files.getFileStore(folder).getUsableSpace() > 2 * ARRAYS * ELEMENTS, "no room for a sparse file");
        Path file = folder.resolve("large.hprof");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(8L << 30);
        Input input = Input.map("large.hprof", "", Files.size(file), file, false);
        try (HeapSnapshot heap = new HprofImporter(Workspaces.unkept(folder)).read(input, Job.quiet(), e -> {})) {
            assertThat(heap.passport().complete()).isTrue();
            assertThat(heap.objectCount()).isEqualTo(2 + ARRAYS + 2);
            long first = heap.objectAt(0xF000_0000_0000L);
            assertThat(heap.typeOf(first).name()).isEqualTo("app/Node".replace('/', '.'));
            assertThat(heap.values(first, 0, 1).getFirst().raw()).isEqualTo(heap.objectAt(0xF000_0000_0010L));
            for (int i = 0; i < ARRAYS; i++) {
                long array = heap.objectAt(address(i));
                assertThat(heap.typeOf(array).name()).isEqualTo("byte[]");
                assertThat(heap.shallowSize(array)).isBetween(ELEMENTS, ELEMENTS + 64);
            }
        }
    }

    private static long address(int array) {
        return 0x1_0000_0000L * (array + 1);
    }

    private static void write(Path file) throws IOException {
        DumpBuilder before = DumpBuilder.hotspot();
        before.classDump(OBJECT, "java/lang/Object", 0, List.of())
                .classDump(NODE, "app/Node", OBJECT, List.of(), F.of("next", BasicType.OBJECT))
                .segment();
        DumpBuilder behind = DumpBuilder.hotspot();
        int header = behind.toBytes().length;
        behind.instance(0xF000_0000_0000L, NODE, out -> behind.id(out, 0xF000_0000_0010L))
                .instance(0xF000_0000_0010L, NODE, out -> behind.id(out, 0))
                .segment()
                .end();
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE, StandardOpenOption.WRITE)) {
            write(out, before.toBytes(), 0);
            for (int i = 0; i < ARRAYS; i++) {
                write(out, arrayHead(address(i)), 0);
                out.position(out.position() + ELEMENTS);
            }
            write(out, behind.toBytes(), header);
        }
    }

    private static void write(FileChannel out, byte[] bytes, int from) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, bytes.length - from);
        while (left.hasRemaining()) {
            out.write(left);
        }
    }

    /** A segment with one array, whose elements are left to the file system. */
    private static byte[] arrayHead(long address) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(Tag.HEAP_DUMP_SEGMENT);
            out.writeInt(0);
            out.writeInt((int) (18 + ELEMENTS));
            out.write(Tag.PRIMITIVE_ARRAY_DUMP);
            out.writeLong(address);
            out.writeInt(0);
            out.writeInt((int) ELEMENTS);
            out.write(BasicType.BYTE.code());
        }
        return bytes.toByteArray();
    }
}
