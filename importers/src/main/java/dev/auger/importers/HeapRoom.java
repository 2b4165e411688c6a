package dev.auger.importers;

import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.Job;
import dev.auger.model.job.MemoryForecast;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Compares what a file needs with what the heap can still give, before the file is read. What was read before it and is still open is
 * taken off, so of several files it is the one too many that is told of.
 *
 * <p>A file is refused only where what is certainly kept of it is more than the whole heap: what else is held may be let go of. Where just the estimate says so it is read all the same
 * and the job is told: reading may succeed, and refusing what would have worked is the worse mistake.
 */
final class HeapRoom {

    /** No reader needs more for a byte of content, measured over all formats with two thirds to spare. */
    private static final long MOST_A_BYTE = 5;

    /** What a reader needs for itself, whatever the file. */
    private static final long READER = 24L << 20;

    private final long most;
    private final LongSupplier held;
    private final LongSupplier heldAlive;

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
    void check(Input input, Supplier<HeapNeed> need, Job job) throws ResourceExhausted {
        long bytes = input.bytes().byteSize();
        if (READER + bytes * MOST_A_BYTE <= most - held.getAsLong()) {
            return;
        }
        HeapNeed needed = need.get();
        if (needed.most() == 0 || READER + needed.most() <= most - held.getAsLong()) {
            return;
        }
        long free = Math.max(0, most - heldAlive.getAsLong());
        if (READER + needed.most() <= free) {
            return;
        }
        MemoryForecast forecast = new MemoryForecast(input.name(), bytes, READER + needed.most(), free, most);
        if (needed.least() > most) {
            throw ResourceExhausted.foreseen("reading " + input.name(), forecast);
        }
        job.foresee(forecast);
    }
}
