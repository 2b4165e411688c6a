package dev.auger.views.heap;

import dev.auger.views.text.Numbers;

/** The unit of a column of sizes, which its head names: one for all rows, so that they can be compared, and fit for the largest. */
enum SizeUnit {
    B("B", 1),
    KIB("KiB", 1 << 10),
    MIB("MiB", 1 << 20);

    /** How many of a unit there have to be in all, so that small parts do not all read zero. */
    private static final long MANY = 64;

    private final String title;
    private final int bytes;

    SizeUnit(String title, int bytes) {
        this.title = title;
        this.bytes = bytes;
    }

    /** The unit for parts of so many bytes. */
    static SizeUnit of(long total) {
        return total >= MANY * MIB.bytes ? MIB : total >= MANY * KIB.bytes ? KIB : B;
    }

    /** As units are written everywhere. */
    String title() {
        return title;
    }

    /** The figure; what is there but would read zero says so. */
    String figure(long size) {
        if (this == B) {
            return Numbers.count(size);
        }
        double value = (double) size / bytes;
        return value > 0 && value < 0.05 ? "< 0.1" : Numbers.decimal(value, 1);
    }
}
