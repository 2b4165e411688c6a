package dev.auger.model.error;

/** Reading would need more disk or memory than there is. For the disk it is said before the work starts, in numbers. */
public final class ResourceExhausted extends ImportFailure {

    private final long needed;
    private final long available;

    public ResourceExhausted(String what, long needed, long available) {
        super("exhausted", -1, what + " needs " + needed + " bytes and " + available + " are free");
        this.needed = needed;
        this.available = available;
    }

    private ResourceExhausted(String message, long available) {
        super("exhausted", -1, message);
        this.needed = -1;
        this.available = available;
    }

    /**
     * Java's memory was used up on the way; how much would do is not known.
     *
     * @param heapBytes what Java was given
     */
    public static ResourceExhausted memory(String what, long heapBytes) {
        return new ResourceExhausted(
                what + " needs more memory than the " + heapBytes + " bytes Java was given; try " + moreThan(heapBytes),
                heapBytes);
    }

    /** The option that gives Java twice as much: {@code -Xmx512m}. Nobody knows how much would do, and a half more is soon gone too. */
    public static String moreThan(long heapBytes) {
        long mebibytes = Math.max(1, Math.ceilDiv(heapBytes, 1L << 20)) * 2;
        return mebibytes < 2_048 ? "-Xmx" + mebibytes + "m" : "-Xmx" + Math.ceilDiv(mebibytes, 1_024L) + "g";
    }

    /** Whether memory was what ran out, else the disk. */
    public boolean ofMemory() {
        return needed < 0;
    }

    /** Bytes, -1 if not known. */
    public long needed() {
        return needed;
    }

    public long available() {
        return available;
    }
}
