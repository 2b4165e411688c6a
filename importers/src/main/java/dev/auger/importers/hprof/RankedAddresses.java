package dev.auger.importers.hprof;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Ints;
import dev.auger.model.column.Longs;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Address to object index by counting: the address range is cut into blocks; a block holds one long for 32 possible addresses, a
 * presence bit each, and how many objects lie below. An object's rank among all addresses is its index where the file is in the
 * order of addresses, as most are; else a list leads from rank to index. 1.25 bytes per granule of the blocks in use, and 4 bytes an
 * object for the list.
 */
final class RankedAddresses implements AddressIndex {

    private static final int BLOCK_SHIFT = 13;
    private static final int BLOCK_LONGS = 1 << BLOCK_SHIFT;
    private static final int GRANULE_BITS = BLOCK_SHIFT + 5;
    private static final long MOST_BLOCKS = 1 << 22;

    private final AddressStatistics statistics;
    private final int shift;
    private final long lowestBlock;

    /** Place of each block's longs, or -1. */
    private final int[] blocks;

    private final Longs longs;
    private final @Nullable Ints order;
    private final long duplicates;

    private RankedAddresses(
            AddressStatistics statistics,
            int shift,
            long[] blockNumbers,
            Longs longs,
            @Nullable Ints order,
            long duplicates) {
        this.statistics = statistics;
        this.shift = shift;
        this.longs = longs;
        this.order = order;
        this.duplicates = duplicates;
        lowestBlock = blockNumbers.length == 0 ? 0 : blockNumbers[0];
        long range = blockNumbers.length == 0 ? 0 : blockNumbers[blockNumbers.length - 1] - lowestBlock + 1;
        blocks = new int[(int) range];
        Arrays.fill(blocks, -1);
        for (int i = 0; i < blockNumbers.length; i++) {
            blocks[(int) (blockNumbers[i] - lowestBlock)] = i;
        }
    }

    @Override
    public long indexOf(long address) {
        long granule = address >>> shift;
        long block = (granule >>> GRANULE_BITS) - lowestBlock;
        if (block < 0 || block >= blocks.length || granule << shift != address) {
            return -1;
        }
        int at = blocks[(int) block];
        if (at < 0) {
            return -1;
        }
        long word = longs.get(((long) at << BLOCK_SHIFT) + (granule >>> 5 & BLOCK_LONGS - 1));
        int bit = (int) granule & 31;
        if ((word >>> bit & 1) == 0) {
            return -1;
        }
        long rank = (word >>> 32) + Long.bitCount(word & (1L << bit) - 1);
        return order == null ? rank : order.unsigned(rank);
    }

    @Override
    public AddressStatistics statistics() {
        return statistics;
    }

    @Override
    public long duplicates() {
        return duplicates;
    }

    /** An index that was written by {@link Builder#build} to such columns. */
    static RankedAddresses read(Columns columns) {
        long[] facts = columns.column("addresses.facts", 0).toArray(ValueLayout.JAVA_LONG);
        MemorySegment order = columns.column("addresses.order", 0);
        return new RankedAddresses(
                new AddressStatistics(facts[0], facts[1], facts[2], facts[3] != 0),
                (int) facts[4],
                columns.column("addresses.blocks", 0).toArray(ValueLayout.JAVA_LONG),
                new Longs(columns.column("addresses.longs", 0)),
                order.byteSize() == 0 ? null : new Ints(order),
                facts[5]);
    }

    /** Takes addresses in file order. */
    static final class Builder {

        private final ColumnMemory memory;
        private final int shift;
        private final LongMap placeOfBlock = new LongMap();
        private long[] numbers = new long[16];
        private MemorySegment[] marks = new MemorySegment[16];
        private int size;
        private long lastNumber = -1;
        private MemorySegment last = MemorySegment.NULL;
        private long count;
        private long all;
        private long highest;
        private long previous;
        private boolean ascending = true;
        private boolean fits = true;
        private long duplicates;

        /** @param shift low bits that are expected to be clear in all addresses */
        Builder(ColumnMemory memory, int shift) {
            this.memory = memory;
            this.shift = shift;
        }

        void add(long address) {
            ascending &= count == 0 || Long.compareUnsigned(address, previous) > 0;
            previous = address;
            all |= address;
            highest = Long.compareUnsigned(address, highest) > 0 ? address : highest;
            count++;
            if (!fits) {
                return;
            }
            long granule = address >>> shift;
            if (granule << shift != address) {
                fits = false;
                return;
            }
            long number = granule >>> GRANULE_BITS;
            if (number != lastNumber && !turn(number)) {
                return;
            }
            long word = granule >>> 5 & BLOCK_LONGS - 1;
            long old = last.getAtIndex(ValueLayout.JAVA_LONG, word);
            long bit = 1L << (granule & 31);
            duplicates += (old & bit) != 0 ? 1 : 0;
            last.setAtIndex(ValueLayout.JAVA_LONG, word, old | bit);
        }

        private boolean turn(long number) {
            long place = placeOfBlock.get(number);
            if (place == LongMap.ABSENT) {
                // A block costs 64 KiB: 64 MiB are allowed in any case, then 32 bytes an object.
                if (size >= 1024 + count / 2048) {
                    fits = false;
                    return false;
                }
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, size * 2);
                    marks = Arrays.copyOf(marks, size * 2);
                }
                place = size++;
                placeOfBlock.put(number, place);
                numbers[(int) place] = number;
                marks[(int) place] = memory.allocate((long) BLOCK_LONGS * Long.BYTES);
            }
            lastNumber = number;
            last = marks[(int) place];
            return true;
        }

        AddressStatistics statistics() {
            return new AddressStatistics(count, all, highest, ascending);
        }

        /** Whether the addresses are near enough to each other, and multiples of what was expected. */
        boolean fits() {
            if (!fits || size == 0) {
                return fits;
            }
            long[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return sorted[size - 1] - sorted[0] < MOST_BLOCKS;
        }

        /**
         * The index, in columns of its own.
         *
         * @param rows the objects, whose records tell the addresses again where the file is not in their order
         */
        RankedAddresses build(ObjectRows rows, Records records, Columns columns, Job job) {
            long[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            MemorySegment bytes = columns.column("addresses.longs", (long) size * BLOCK_LONGS * Long.BYTES);
            Longs longs = new Longs(bytes);
            long below = 0;
            for (int i = 0; i < size; i++) {
                below = rank(new Longs(marks[(int) placeOfBlock.get(sorted[i])]), longs, (long) i * BLOCK_LONGS, below);
            }
            write(sorted, columns.column("addresses.blocks", (long) size * Long.BYTES));
            long[] facts = {count, all, highest, ascending ? 1 : 0, shift, duplicates};
            write(facts, columns.column("addresses.facts", (long) facts.length * Long.BYTES));
            Ints order = new Ints(columns.column("addresses.order", ascending ? 0 : below * Integer.BYTES));
            RankedAddresses ranks = new RankedAddresses(statistics(), shift, sorted, longs, null, duplicates);
            if (ascending) {
                return ranks;
            }
            // Backwards, so that of equal addresses the first in the file stays.
            for (long i = count - 1; i >= 0; i--) {
                order.set(ranks.indexOf(records.address(rows.position(i))), (int) i);
                if ((i & 0xffff) == 0) {
                    job.check();
                }
            }
            return new RankedAddresses(statistics(), shift, sorted, longs, order, duplicates);
        }

        /** Copies a block's marks and says in each how many objects lie below; a method of its own, so that it is compiled early. */
        private static long rank(Longs marked, Longs longs, long at, long below) {
            long rank = below;
            for (int w = 0; w < BLOCK_LONGS; w++) {
                long word = marked.get(w);
                longs.set(at + w, word | rank << 32);
                rank += Long.bitCount(word);
            }
            return rank;
        }

        private static void write(long[] values, MemorySegment target) {
            MemorySegment.copy(values, 0, target, ValueLayout.JAVA_LONG, 0, values.length);
        }
    }
}
