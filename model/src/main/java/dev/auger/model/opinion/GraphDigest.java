package dev.auger.model.opinion;

/**
 * One number for who dominates whom, the same in whatever order objects are added: two parsers with equal sums over equal
 * classes have, but for a chance of 2^-64, equal dominator trees.
 */
public final class GraphDigest {

    /** Stands for the address of a dominator where only the collector dominates. */
    public static final long ROOT = -1;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private GraphDigest() {}

    /**
     * What one object adds to the sum.
     *
     * @param address the object's
     * @param dominator address of its immediate dominator, or {@link #ROOT}
     */
    public static long of(long address, long dominator) {
        return mix(mix(address) + GOLDEN * mix(~dominator));
    }

    /** Scatters an address over 64 bits, reversibly (the finaliser of SplitMix64, Steele et al. 2014). */
    public static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
