package dev.auger.importers;

import dev.auger.model.Evidence;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a file needs with what the heap can still give, before the file is read. What was read before it and is still open is
 * taken off, so of several files it is the one too many that is told of.
 *
 * <p>A file is refused only where what is certainly kept of it, and of the files that are still open, is more than the whole heap: what
 * else is held may be let go of. Where just the estimate says so it is read all the same and the job is told: reading may succeed, and
 * refusing what would have worked is the worse mistake.
 */
final class HeapRoom {

    /** No reader needs more for a byte of content, measured over all formats with two thirds to spare. */
    private static final long MOST_A_BYTE = 5;

    /** What a reader needs for itself, whatever the file. */
    private static final long READER = 24L << 20;

    private final long most;
    private final LongSupplier held;
    private final LongSupplier heldAlive;
    private final List<Kept> kept = new ArrayList<>();

    /**
     * What was read and may be open still. Weak, because views let go of evidence when they are done with it and tell nobody.
     *
     * @param bytes of the heap that it certainly takes
     */
    private record Kept(WeakReference<Evidence> evidence, long bytes) {}

    /**
     * What is known of a file before it is read.
     *
     * @param forecast null where the file is so small that nothing was looked at
     */
    record Expected(HeapNeed need, @Nullable MemoryForecast forecast) {}

    private static final Expected SMALL = new Expected(HeapNeed.NONE, null);

    /**
     * @param most bytes the heap may have
     * @param held bytes of it in use, garbage with them
     * @param heldAlive the same without garbage; may take a collection
     */
    HeapRoom(long most, LongSupplier held, LongSupplier heldAlive) {
        this.most = most;
        this.held = held;
        this.heldAlive = heldAlive;
    }

    static HeapRoom ofThisProcess() {
        Runtime runtime = Runtime.getRuntime();
        LongSupplier held = () -> runtime.totalMemory() - runtime.freeMemory();
        return new HeapRoom(runtime.maxMemory(), held, () -> {
            // Only where memory is short as it is: the collector would have come a moment later.
            System.gc();
            return held.getAsLong();
        });
    }

    /**
     * @param need asked only if the file is large beside the heap
     * @param job told where it may not suffice
     * @throws ResourceExhausted if it cannot suffice
     */
    Expected check(Input input, Supplier<HeapNeed> need, Job job) throws ResourceExhausted {
        long bytes = input.bytes().byteSize();
        if (isAmple(bytes)) {
            return SMALL;
        }
        HeapNeed needed = need.get();
        MemoryForecast forecast = forecast(input.name(), 1, bytes, needed.most());
        if (forecast != null && !forecast.suffices()) {
            if (needed.least() + certainlyKept() > most) {
                throw ResourceExhausted.foreseen("reading " + input.name(), forecast);
            }
            job.foresee(forecast);
        }
        return new Expected(needed, forecast);
    }

    /** Whether so much content needs no closer look. */
    boolean isAmple(long bytes) {
        return READER + bytes * MOST_A_BYTE <= most - held.getAsLong();
    }

    /**
     * What is needed beside what there is; null where nothing is needed.
     *
     * @param name of the first file
     * @param needed without what a reader needs for itself
     */
    @Nullable
    MemoryForecast forecast(String name, int files, long bytes, long needed) {
        if (needed == 0) {
            return null;
        }
        long free = most - held.getAsLong();
        if (READER + needed > free) {
            free = most - heldAlive.getAsLong();
        }
        return new MemoryForecast(name, files, bytes, READER + needed, Math.max(0, free), most);
    }

    /** Evidence was read and is open from now on. */
    synchronized void keep(Evidence evidence, HeapNeed need) {
        if (need.least() > 0) {
            kept.add(new Kept(new WeakReference<>(evidence), need.least()));
        }
    }

    /** To be asked after a collection: what that has not found is kept. */
    private synchronized long certainlyKept() {
        kept.removeIf(one -> one.evidence().refersTo(null));
        return kept.stream().mapToLong(Kept::bytes).sum();
    }
}
