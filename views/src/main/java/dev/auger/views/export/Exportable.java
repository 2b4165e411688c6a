package dev.auger.views.export;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
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

    /**
     * Something drawn, as it is now.
     *
     * @param name of a file, without its ending
     * @param image draws it at twice its size; called on the application thread
     * @param svg writes the same as a drawing
     */
    record Picture(String name, Supplier<WritableImage> image, Rows svg) implements Exportable {

        /** What it can be saved as. */
        public static final List<ExportFormat> FORMATS = List.of(ExportFormat.SVG, ExportFormat.PNG);
    }

    /** Writes text. */
    @FunctionalInterface
    interface Rows {
        /** @param out gets the text of the file */
        void write(Appendable out, Job job) throws IOException;
    }
}
