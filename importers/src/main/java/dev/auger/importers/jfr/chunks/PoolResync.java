package dev.auger.importers.jfr.chunks;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.Layout;

/**
 * Finds the way back into a pool of constants behind damage. Constants have no lengths and no marks, so every position behind the
 * damage is tried as the begin of one; it is right if, after as many constants as can be left, the pools behind it fit to the last
 * byte of the checkpoint.
 */
public final class PoolResync {

    /** How far behind the damage is looked, in bytes. */
    private static final int MAX_DISTANCE = 4096;

    /** How many constants more or fewer than counted the damaged bytes may have been taken for. */
    private static final int MAX_MISCOUNT = 64;

    /** How much of a file's damage is searched in all: a second or so of work, however many places are damaged. */
    public static final class Budget {

        private long bytes = 1L << 30;

        private boolean spend(long amount) {
            bytes -= amount + 1;
            return bytes > 0;
        }
    }

    private final DeclaredTypes types;
    private final JfrBytes in;
    private final Layout value;
    private final int expected;
    private final int poolsBehind;
    private final Budget budget;
    private long position = -1;

    /**
     * @param in limited to the checkpoint
     * @param value layout of the damaged pool's values
     * @param expected constants not yet read when the damage was met
     * @param poolsBehind pools behind this one
     */
    public PoolResync(DeclaredTypes types, JfrBytes in, Layout value, int expected, int poolsBehind, Budget budget) {
        this.types = types;
        this.in = in;
        this.value = value;
        this.expected = expected;
        this.poolsBehind = poolsBehind;
        this.budget = budget;
    }

    /** Number of constants left at {@link #position}, or -1 if no way back was found. */
    public int find(long from) {
        long last = Math.min(from + MAX_DISTANCE, in.limit());
        for (long candidate = from; candidate <= last && budget.spend(0); candidate++) {
            in.job().check();
            int left = attempt(candidate);
            if (left >= 0) {
                position = candidate;
                return left;
            }
        }
        return -1;
    }

    /** Where the constants go on, once {@link #find} has found it. */
    public long position() {
        return position;
    }

    private int attempt(long candidate) {
        in.seek(candidate);
        for (int n = 0; n <= expected + MAX_MISCOUNT; n++) {
            if (n >= expected - MAX_MISCOUNT && restFits()) {
                return n;
            }
            if (in.remaining() == 0 || !skipConstant(value)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean skipConstant(Layout layout) {
        long from = in.position();
        try {
            in.readLong();
            layout.skip(in);
            return budget.spend(in.position() - from);
        } catch (Damage e) {
            budget.spend(in.position() - from);
            return false;
        }
    }

    /** Whether the pools behind, read from here, end where the checkpoint does. */
    private boolean restFits() {
        long here = in.position();
        try {
            for (int i = 0; i < poolsBehind; i++) {
                int type = types.index(in.readLong());
                if (type < 0) {
                    return false;
                }
                int count = in.readCount();
                Layout layout = types.skipping(types.type(type));
                for (int k = 0; k < count; k++) {
                    if (!skipConstant(layout)) {
                        return false;
                    }
                }
            }
            return in.remaining() == 0;
        } catch (Damage e) {
            return false;
        } finally {
            in.seek(here);
        }
    }
}
