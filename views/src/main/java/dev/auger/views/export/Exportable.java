package dev.auger.views.export;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something on screen that can be saved, as it is at this moment. Its functions are called on a worker. */
public sealed interface Exportable {

    /**
     * Stacks.
     *
     * @param filter decides which samples count; costs time to make
     * @param made makes the tree of a recording's stacks with such options, with every change made to them on screen
     * @param icicle root on top
     * @param range the time that is looked at, or null for all
     */
    record Flame(
            Recording recording,
            CallTreeOptions options,
            Supplier<SampleFilter> filter,
            Made made,
            boolean icicle,
            @Nullable TimeRange range)
            implements Exportable {}

    /** Makes a tree. */
    @FunctionalInterface
    interface Made {
        CallTree of(CallTreeOptions options, Job job);
    }

    /** A table's rows in the order shown. */
    record Table(Rows rows) implements Exportable {}

    /** Writes rows. */
    @FunctionalInterface
    interface Rows {
        /** @param out gets CSV */
        void write(Appendable out, Job job) throws IOException;
    }
}
