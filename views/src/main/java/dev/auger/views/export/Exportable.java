package dev.auger.views.export;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Something on screen that can be saved, as it is at this moment. Its functions are called on a worker. */
public sealed interface Exportable {

    /** Whether it can be saved so. */
    default boolean can(ExportFormat format) {
        return switch (this) {
            case Flame flame -> format != ExportFormat.PART || flame.range() != null;
            case Difference difference -> difference.after().can(format);
            case Spans spans -> SPAN_FORMATS.contains(format);
            case Table table -> format == ExportFormat.CSV;
            case Picture picture -> Picture.FORMATS.contains(format);
        };
    }

    /** Whether such a file holds only what is after: pprof and speedscope have no place for two. */
    default boolean isHalf(ExportFormat format) {
        return this instanceof Difference
                && (format == ExportFormat.PPROF || format == ExportFormat.SPEEDSCOPE || format == ExportFormat.PART);
    }

    /** What a flame chart is saved as. */
    Set<ExportFormat> SPAN_FORMATS = Set.of(ExportFormat.CSV, ExportFormat.SVG, ExportFormat.PNG);

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

    /**
     * Two recordings compared.
     *
     * @param kind what is added up
     * @param of compares
     * @param after what is after by itself, for formats that know nothing of changes
     */
    record Difference(Recording before, FlameKind kind, Compared of, Flame after) implements Exportable {}

    /** Makes a difference. */
    @FunctionalInterface
    interface Compared {
        /** @param topDown root first, whatever is shown */
        DiffTree of(boolean topDown, Job job);
    }

    /**
     * Stacks over time.
     *
     * @param lane whose stacks
     * @param range what of it is looked at
     * @param token token of a box's colour, by its row and place there
     * @param picture draws it
     */
    record Spans(Recording recording, ChartBoxes boxes, String lane, TimeRange range, OfBox token, Drawing picture)
            implements Exportable {}

    /** Something about a box. */
    @FunctionalInterface
    interface OfBox {
        String of(int row, int index);
    }

    /** Makes a still picture for a scene of its own; called on the application thread. */
    @FunctionalInterface
    interface Drawing {
        /**
         * @param title what it is of
         * @param zoom pixels for one at 100 %
         */
        Region of(String title, Texts texts, double width, double zoom);
    }

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
