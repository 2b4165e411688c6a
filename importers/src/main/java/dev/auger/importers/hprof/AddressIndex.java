package dev.auger.importers.hprof;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Address to object index. The address range is cut into blocks; a block holds one long for 32 possible addresses: a presence
 * bit each, and how many objects lie below. The rank an address has among all addresses leads to the object's index, which
 * follows file order. 1.25 bytes per 8-byte granule of the blocks in use plus 4 bytes per object.
 *
 * <p>Identifiers scattered so widely that blocks would waste memory (a damaged or hostile file) go into a hash map instead.
 */
final class AddressIndex {

    private static final int BLOCK_SHIFT = 13;
    private static final int BLOCK_LONGS = 1 << BLOCK_SHIFT;
    private static final int GRANULE_BITS = BLOCK_SHIFT + 5;
    private static final long MOST_BLOCKS = 1 << 22;
    private static final int CHECK = (1 << 16) - 1;

    private final int shift;
    private final long lowest;
    private final long[] @Nullable [] blocks;
    private final int[] order;
    private final @Nullable LongMap scattered;
    private final int alignment;
    private final long duplicates;

    AddressIndex(Records records, LongColumn positions, Job job) {
        long all = 0;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        long count = positions.size();
        for (long i = 0; i < count; i++) {
            long address = records.address(positions.get(i));
            all |= address;
            low = Math.min(low, address);
            high = Math.max(high, address);
            check(i, job);
        }
        alignment = all == 0 ? 1 : (int) Math.min(256, Long.lowestOneBit(all) & 0x1ff);
        shift = all == 0 ? 0 : Math.min(8, Long.numberOfTrailingZeros(all));
        lowest = count == 0 ? 0 : low >> shift;
        long range = count == 0 ? 0 : ((high >> shift) - lowest >>> GRANULE_BITS) + 1;
        boolean tooWide = range < 0 || range > MOST_BLOCKS || count > Integer.MAX_VALUE - 16;
        blocks = new long[tooWide ? 0 : (int) range][];
        if (tooWide || !mark(records, positions, job)) {
            Arrays.fill(blocks, null);
            order = new int[0];
            scattered = new LongMap();
            duplicates = scatter(scattered, records, positions, job);
        } else {
            scattered = null;
            int distinct = rank();
            order = new int[distinct];
            duplicates = count - distinct;
            place(records, positions, job);
        }
    }

    /** Index of the object at an address, the first in the file if there are several; or -1. */
    long indexOf(long address) {
        LongMap map = scattered;
        if (map != null) {
            return map.get(address);
        }
        long granule = (address >> shift) - lowest;
        if (granule << shift != address - (lowest << shift)) {
            return -1;
        }
        long block = granule >> GRANULE_BITS;
        if (block < 0 || block >= blocks.length) {
            return -1;
        }
        long[] longs = blocks[(int) block];
        if (longs == null) {
            return -1;
        }
        long word = longs[(int) (granule >>> 5) & BLOCK_LONGS - 1];
        int bit = (int) granule & 31;
        if ((word >>> bit & 1) == 0) {
            return -1;
        }
        return order[rankIn(word, bit)];
    }

    /** The largest power of two, at most 256, that divides all addresses: the alignment of objects. */
    int alignment() {
        return alignment;
    }

    /** Objects whose address another object has as well. */
    long duplicates() {
        return duplicates;
    }

    private static int rankIn(long word, int bit) {
        return (int) (word >>> 32) + Long.bitCount(word & (1L << bit) - 1);
    }

    private boolean mark(Records records, LongColumn positions, Job job) {
        long count = positions.size();
        long used = 0;
        // A block costs 64 KiB: allow 64 MiB in any case, then 32 bytes an object.
        long allowed = 1024 + count / 2048;
        for (long i = 0; i < count; i++) {
            long granule = (records.address(positions.get(i)) >> shift) - lowest;
            int block = (int) (granule >>> GRANULE_BITS);
            long[] longs = blocks[block];
            if (longs == null) {
                if (++used > allowed) {
                    return false;
                }
                longs = new long[BLOCK_LONGS];
                blocks[block] = longs;
            }
            longs[(int) (granule >>> 5) & BLOCK_LONGS - 1] |= 1L << (granule & 31);
            check(i, job);
        }
        return true;
    }

    private int rank() {
        int below = 0;
        for (long[] longs : blocks) {
            if (longs != null) {
                for (int i = 0; i < BLOCK_LONGS; i++) {
                    int present = Long.bitCount(longs[i]);
                    longs[i] |= (long) below << 32;
                    below += present;
                }
            }
        }
        return below;
    }

    private void place(Records records, LongColumn positions, Job job) {
        // Backwards, so that of equal addresses the first in the file stays.
        for (long i = positions.size() - 1; i >= 0; i--) {
            long granule = (records.address(positions.get(i)) >> shift) - lowest;
            long[] longs = blocks[(int) (granule >>> GRANULE_BITS)];
            if (longs != null) {
                order[rankIn(longs[(int) (granule >>> 5) & BLOCK_LONGS - 1], (int) granule & 31)] = (int) i;
            }
            check(i, job);
        }
    }

    private static long scatter(LongMap map, Records records, LongColumn positions, Job job) {
        for (long i = positions.size() - 1; i >= 0; i--) {
            map.put(records.address(positions.get(i)), i);
            check(i, job);
        }
        return positions.size() - map.size();
    }

    private static void check(long i, Job job) {
        if ((i & CHECK) == 0) {
            job.check();
        }
    }
}
