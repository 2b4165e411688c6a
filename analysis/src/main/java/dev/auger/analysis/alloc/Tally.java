package dev.auger.analysis.alloc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes and samples by key, and bytes by pairs of keys. */
final class Tally {

    private long[] bytes = new long[64];
    private long[] samples = new long[64];

    void add(int key, long weight) {
        if (key >= bytes.length) {
            int length = Math.max(key + 1, bytes.length * 2);
            bytes = Arrays.copyOf(bytes, length);
            samples = Arrays.copyOf(samples, length);
        }
        bytes[key] += weight;
        samples[key]++;
    }

    long bytes(int key) {
        return bytes[key];
    }

    long samples(int key) {
        return samples[key];
    }

    /** Bytes by key; may be longer than there are keys. */
    long[] bytes() {
        return bytes;
    }

    /** Bytes of pairs of a row and a column, to find the largest column of each row. */
    static final class Pairs {

        private final Map<Long, long[]> bytes = new HashMap<>();

        void add(int row, int column, long weight) {
            bytes.computeIfAbsent((long) row << 32 | column, k -> new long[1])[0] += weight;
        }

        /** The largest column by row, ties to the name that sorts first; -1 for rows without any. */
        int[] largest(int rows, Keys columns) {
            int[] best = new int[rows];
            long[] most = new long[rows];
            Arrays.fill(best, -1);
            bytes.forEach((pair, weight) -> {
                int row = (int) (pair >>> 32);
                int column = (int) pair.longValue();
                if (best[row] < 0
                        || weight[0] > most[row]
                        || weight[0] == most[row] && columns.name(column).compareTo(columns.name(best[row])) < 0) {
                    best[row] = column;
                    most[row] = weight[0];
                }
            });
            return best;
        }
    }
}
