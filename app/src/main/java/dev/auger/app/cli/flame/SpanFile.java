package dev.auger.app.cli.flame;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLayout;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;

/** Stacks over time, written: each box of a range as a row, or a still picture of them, root on top. */
public final class SpanFile {

    private static final int AXIS = 38;

    private final ChartBoxes boxes;
    private final TimeRange range;

    public SpanFile(ChartBoxes boxes, TimeRange range) {
        this.boxes = boxes;
        this.range = range;
    }

    /** The boxes that are in the range, row by row, each in order of time; those that begin before it or end after it whole. */
    public void csv(Appendable out, Job job) throws IOException {
        boolean timed = boxes.samples().isTime();
        Csv csv = new Csv(out)
                .head("depth", "frame", "start", "end", "samples", timed ? "duration [nanoseconds]" : "duration");
        for (int row = 0; row < boxes.rows(); row++) {
            int count = boxes.count(row);
            for (int i = boxes.firstEndingAfter(row, range.start());
                    i < count && boxes.start(row, i) < range.end();
                    i++) {
                job.check();
                Box box = new Box(row, i);
                csv.cell(row + 1L)
                        .cell(boxes.name(row, i))
                        .cell(Moment.utc(boxes.start(row, i)).iso())
                        .cell(Moment.utc(boxes.end(row, i)).iso())
                        .cell((long) boxes.sampleCount(box));
                if (timed) {
                    csv.cell(boxes.nanos(box));
                } else {
                    csv.cell("");
                }
                csv.end();
            }
        }
    }

    /** Style class of a box, by its row and place there. */
    @FunctionalInterface
    public interface Style {
        String of(int row, int index);
    }

    /**
     * @param title of the whole
     * @param ticks instants that are marked
     * @param time an instant in words
     * @param style style class, one of those of frames
     */
    public void svg(String title, long[] ticks, LongFunction<String> time, Style style, Appendable out)
            throws IOException {
        int height = AXIS + boxes.rows() * FlameSvg.ROW;
        FlameViewport view = new FlameViewport(0, 1, FlameSvg.WIDTH, height, FlameSvg.ROW, 0, true);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + FlameSvg.WIDTH + ' ' + height)
                .append("\" width=\"" + FlameSvg.WIDTH + "\" height=\"" + height + "\" role=\"img\">\n<title>")
                .append(Resource.escape(title))
                .append("</title>\n<style>\n")
                .append(Resource.text("flame.css"))
                .append("</style>\n");
        FlameSvg.caption(List.of(title), out);
        for (long tick : ticks) {
            double x = ChartLayout.x(range, view, tick);
            out.append("<rect class=\"axis\" x=\"" + FlameSvg.decimal(x) + "\" y=\"" + (AXIS - 5))
                    .append("\" width=\"1\" height=\"4\"/>");
            if (x + 90 < FlameSvg.WIDTH) {
                out.append("<text class=\"axis\" x=\"" + FlameSvg.decimal(x + 2) + "\" y=\"" + (AXIS - 9) + "\">")
                        .append(Resource.escape(time.apply(tick)))
                        .append("</text>");
            }
            out.append('\n');
        }
        ChartLayout layout = ChartLayout.of(boxes, range, view);
        for (int b = 0; b < layout.size(); b++) {
            box(layout, b, time, style, out);
        }
        out.append("</svg>\n");
    }

    private void box(ChartLayout layout, int b, LongFunction<String> time, Style style, Appendable out)
            throws IOException {
        int row = layout.row(b);
        int index = layout.index(b);
        double width = layout.right(b) - layout.left(b);
        int y = AXIS + row * FlameSvg.ROW;
        out.append("<g class=\"").append(style.of(row, index)).append("\"><title>");
        out.append(Resource.escape(boxes.name(row, index)))
                .append('\n')
                .append(Resource.escape(
                        time.apply(boxes.start(row, index)) + " – " + time.apply(boxes.end(row, index))))
                .append("</title><rect x=\"" + FlameSvg.decimal(layout.left(b)) + "\" y=\"" + y)
                .append("\" width=\"" + FlameSvg.decimal(Math.max(0.34, width - 0.5)))
                .append("\" height=\"" + (FlameSvg.ROW - 1) + "\"/>");
        int room = (int) ((width - 8) / FlameSvg.CHARACTER);
        if (room >= 3 && !layout.merged(b)) {
            Frame frame = boxes.frame(row, index);
            String name = frame == null ? boxes.name(row, index) : Names.shortFrame(frame);
            String label = name.length() <= room ? name : name.substring(0, room - 1) + '…';
            out.append("<text x=\"" + FlameSvg.decimal(layout.left(b) + 4) + "\" y=\"" + (y + 12) + "\">")
                    .append(Resource.escape(label))
                    .append("</text>");
        }
        out.append("</g>\n");
    }
}
