package dev.auger.analysis.quality;

/**
 * The median of many positive spans without keeping them: counts in 64 bins an octave, so the answer is right to about one percent.
 */
final class GapMedian {

    private static final int STEPS = 64;

    private final long[] counts = new long[64 * STEPS];
    private long total;

    void add(long nanos) {
        if (nanos > 0) {
            counts[bin(nanos)]++;
            total++;
        }
    }

    private static int bin(long nanos) {
        int octave = 63 - Long.numberOfLeadingZeros(nanos);
        long rest = nanos - (1L << octave);
        return octave * STEPS + (octave >= 6 ? (int) (rest >>> (octave - 6)) : (int) (rest << (6 - octave)));
    }

    long count() {
        return total;
    }

    /** Nanoseconds, the middle of the median's bin; -1 if there is none. */
    long median() {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen * 2 >= total && seen > 0) {
                double low = Math.scalb(1.0 + (double) (i % STEPS) / STEPS, i / STEPS);
                return Math.round(low * (1 + 0.5 / STEPS));
            }
        }
        return -1;
    }
}
