package dev.auger.model.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffHeapColumnsTest {

    /** Columns on the heap, found again by name. */
    private static final class InMemory implements Columns {

        private final Map<String, MemorySegment> columns = new HashMap<>();

        @Override
        public MemorySegment column(String name, long bytes) {
            return columns.computeIfAbsent(name, n -> Arena.ofAuto().allocate(bytes, 64));
        }
    }

    @Test
    void ascendingValuesAreKeptInFourBytesAndWideBlocksInEight() {
        long[] values = new long[30_000];
        Random random = new Random(7);
        long at = 5;
        for (int i = 0; i < values.length; i++) {
            values[i] = at;
            // The third block spans far more than an int can say, the fifth by its last step alone.
            boolean far = i / 4096 == 2 && i % 7 == 0 || i == 5 * 4096 - 1;
            at += far ? 5_000_000_000L : random.nextInt(100);
        }
        InMemory columns = new InMemory();
        try (ColumnMemory memory = ColumnMemory.anonymous()) {
            AscendingLongs.Builder builder = new AscendingLongs.Builder(memory);
            for (int i = 0; i < values.length; i++) {
                builder.add(values[i]);
                assertThat(builder.get(i)).isEqualTo(values[i]);
            }
            equal(values, builder.build("places", columns));
        }
        equal(values, AscendingLongs.read("places", columns));
    }

    private static void equal(long[] values, AscendingLongs column) {
        assertThat(column.size()).isEqualTo(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(column.get(i)).isEqualTo(values[i]);
        }
    }

    @Test
    void pagesComeOutAsOneColumn() {
        InMemory columns = new InMemory();
        int count = (1 << 20) + 12_345;
        try (ColumnMemory memory = ColumnMemory.anonymous()) {
            IntPages pages = new IntPages(memory);
            for (int i = 0; i < count; i++) {
                pages.add(i * 31);
            }
            Ints whole = new Ints(columns.column("ints", pages.parts()));
            assertThat(whole.size()).isEqualTo(count);
            for (int i = 0; i < count; i += 997) {
                assertThat(whole.get(i)).isEqualTo(i * 31).isEqualTo(pages.get(i));
            }
        }
    }

    @Test
    void bitsAreFoundInOrder() {
        try (ColumnMemory memory = ColumnMemory.anonymous()) {
            Bits bits = new Bits(memory, 1000);
            assertThat(bits.nextSet(0)).isEqualTo(-1);
            for (long set : new long[] {0, 63, 64, 65, 500, 999}) {
                bits.set(set);
            }
            StringBuilder found = new StringBuilder();
            for (long b = bits.nextSet(0); b >= 0; b = bits.nextSet(b + 1)) {
                found.append(b).append(' ');
            }
            assertThat(found).hasToString("0 63 64 65 500 999 ");
            assertThat(bits.get(501)).isFalse();
            assertThat(bits.nextSet(1000)).isEqualTo(-1);
        }
    }

    /** More values than an int can count, on pages of a file that has nothing but holes. */
    @Test
    void indexesGoBeyondTwoToThe31(@TempDir Path folder) throws IOException {
        long count = (1L << 31) + 1000;
        long bytes = count * Integer.BYTES;
        assumeTrue(Files.getFileStore(folder).getUsableSpace() > 2 * bytes, "no room for a sparse file");
        try (FileChannel file = FileChannel.open(
                        folder.resolve("sparse"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.SPARSE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                Arena arena = Arena.ofShared()) {
            Ints ints = new Ints(file.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena));
            ints.set(count - 1, 42);
            ints.set((1L << 31) + 7, -1);
            assertThat(ints.size()).isEqualTo(count);
            assertThat(ints.get(count - 1)).isEqualTo(42);
            assertThat(ints.unsigned((1L << 31) + 7)).isEqualTo((1L << 32) - 1);
            assertThat(ints.get(7)).isZero();
            assertThatThrownBy(() -> ints.get(count)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
