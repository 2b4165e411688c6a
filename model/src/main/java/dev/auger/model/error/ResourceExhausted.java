package dev.auger.model.error;

import dev.auger.model.job.MemoryForecast;
import org.jspecify.annotations.Nullable;

/** Reading would need more disk or memory than there is. It is said in numbers before the work starts where they can be known. */
public final class ResourceExhausted extends ImportFailure {

    private final long needed;
    private final long available;
    private final @Nullable MemoryForecast forecast;

    public ResourceExhausted(String what, long needed, long available) {
        super("exhausted", -1, what + " needs " + needed + " bytes and " + available + " are free");
        this.needed = needed;
        this.available = available;
        this.forecast = null;
    }

    private ResourceExhausted(String message, long available, @Nullable MemoryForecast forecast) {
        super("exhausted", -1, message);
        this.needed = -1;
        this.available = available;
        this.forecast = forecast;
    }

    /** Java's memory will not do: counted before reading. */
    public static ResourceExhausted foreseen(String what, MemoryForecast forecast) {
        return new ResourceExhausted(
                what + " would need about " + forecast.neededBytes() + " bytes of memory for a file of "
                        + forecast.fileBytes() + ", and Java can give " + forecast.freeBytes() + " of its "
                        + forecast.heapBytes() + "; try " + option(forecast.wantedHeap()),
                forecast.heapBytes(),
                forecast);
    }

    /**
     * Java's memory was used up on the way; how much would do is not known.
     *
     * @param heapBytes what Java was given
     */
    public static ResourceExhausted memory(String what, long heapBytes) {
        return memory(what, heapBytes, null);
    }

    /**
     * Java's memory was used up on the way.
     *
     * @param heapBytes what Java was given
     * @param forecast what was estimated before, if anything was
     */
    public static ResourceExhausted memory(String what, long heapBytes, @Nullable MemoryForecast forecast) {
        return new ResourceExhausted(
                what + " needs more memory than the " + heapBytes + " bytes Java was given; try "
                        + enough(heapBytes, forecast),
                heapBytes,
                forecast);
    }

    /** The option that gives Java what was estimated; where nothing was, or that was too little, twice as much as it had. */
    private static String enough(long heapBytes, @Nullable MemoryForecast forecast) {
        return forecast != null && forecast.wantedHeap() > heapBytes
                ? option(forecast.wantedHeap())
                : moreThan(heapBytes);
    }

    /** The option that gives Java enough memory: {@code -Xmx512m}. */
    public String enough() {
        return enough(available, forecast);
    }

    /** The option that gives Java twice as much: {@code -Xmx512m}. Nobody knows how much would do, and a half more is soon gone too. */
    public static String moreThan(long heapBytes) {
        return option(Math.max(1, Math.ceilDiv(heapBytes, 1L << 20)) * 2 << 20);
    }

    /** The option that gives Java a heap of that size, rounded up: {@code -Xmx512m}. */
    public static String option(long heapBytes) {
        long mebibytes = Math.ceilDiv(heapBytes, 1L << 20);
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

    /** What was known before reading; null if it seemed to be enough or nothing was known, or if the disk ran out. */
    public @Nullable MemoryForecast forecast() {
        return forecast == null || forecast.suffices() ? null : forecast;
    }
}
