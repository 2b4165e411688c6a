package dev.auger.importers;

import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.util.function.Consumer;

/** Reads one format. Stateless. */
public interface Importer {

    /**
     * Whether content that begins with {@code head} is this format. Never throws, whatever the bytes.
     *
     * @param head the first bytes of the (decompressed) content, at most {@link Importers#HEAD_BYTES}
     */
    boolean probe(byte[] head);

    /**
     * A second look at content nobody recognised by its beginning, for formats that may start anywhere, as a thread dump in a
     * log does. Reads as much as it needs and looks at the job; never throws but for cancellation.
     */
    default boolean probeFurther(Input input, Job job) {
        return false;
    }

    /**
     * How much of Java's heap reading needs at its most. Asked only of files that are large beside the heap, so it may take as long as
     * passing once over the file does; never throws but for cancellation.
     */
    default HeapNeed need(Input input, Focus focus, Job job) {
        return HeapNeed.about(heapForAByte(input.head()), input.bytes().byteSize());
    }

    /**
     * Bytes of Java's heap for a byte of content, beside what a reader needs for itself; 0 where files of a size differ too much, or none
     * needs more than that. From the table "Memory for other files" of {@code docs/performance.md}.
     *
     * @param head as for {@link #probe}
     */
    default double heapForAByte(byte[] head) {
        return 0;
    }

    /**
     * Reads the input. What can be read of a damaged file is a result with diagnostics.
     *
     * @param snapshots receives immutable partial results, at most once a frame, from the reading thread; the returned
     *     evidence is the last and whole one
     * @return evidence that owns {@code input} and closes it
     * @throws ImportFailure if nothing can be shown; the caller closes {@code input}
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled; the caller closes {@code input}
     */
    Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure;

    /** The same, of which a part suffices; a format that gains nothing by leaving out reads all. */
    default Evidence read(Input input, Focus focus, Job job, Consumer<? super Evidence> snapshots)
            throws ImportFailure {
        return read(input, job, snapshots);
    }
}
