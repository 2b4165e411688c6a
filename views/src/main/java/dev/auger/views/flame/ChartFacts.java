package dev.auger.views.flame;

import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartSamples;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What tip, details, table and screen reader say about a box of a flame chart. */
final class ChartFacts {

    private ChartFacts() {}

    static String title(ChartBoxes boxes, int row, int index) {
        Frame frame = boxes.frame(row, index);
        return frame == null ? boxes.name(row, index) : Names.shortFrame(frame);
    }

    /** The method alone, where there is little room. */
    static String shortName(ChartBoxes boxes, int row, int index) {
        Frame frame = boxes.frame(row, index);
        return frame == null
                        || frame.method().startsWith("<")
                        || frame.className().isEmpty()
                ? title(boxes, row, index)
                : Names.readableMethod(frame.method());
    }

    static String packageOf(ChartBoxes boxes, int row, int index) {
        Frame frame = boxes.frame(row, index);
        return frame == null ? "" : Names.packageOf(frame.className());
    }

    static String meaning(ChartBoxes boxes, Box box, Texts texts) {
        return FrameFacts.kind(boxes.kind(box.row(), box.index()), texts);
    }

    /** {@code 11:32:22.838 – 22.848}: hour and minute of the end only where they are others. */
    static String when(ChartBoxes boxes, Box box, Clock clock) {
        String from = clock.timeWithMillis(boxes.start(box.row(), box.index()));
        String to = clock.timeWithMillis(boxes.end(box.row(), box.index()));
        int minute = from.lastIndexOf(':') + 1;
        boolean same = minute > 0 && to.startsWith(from.substring(0, minute));
        return from + " – " + (same ? to.substring(minute) : to);
    }

    /** With the sign of an estimate where it is one; empty where samples are instants. */
    static String duration(ChartBoxes boxes, Box box) {
        ChartSamples samples = boxes.samples();
        if (!samples.isTime()) {
            return "";
        }
        String nanos = Numbers.nanos(boxes.nanos(box));
        return samples.isMeasured() ? nanos : Numbers.APPROXIMATELY + nanos;
    }

    static List<FrameLook.Row> rows(ChartBoxes boxes, Box box, Clock clock, Texts texts) {
        List<FrameLook.Row> rows = new ArrayList<>();
        rows.add(new FrameLook.Row(texts.get("flame.chart.when"), "", when(boxes, box, clock)));
        rows.add(new FrameLook.Row(texts.get("flame.samples"), "", Numbers.count(boxes.sampleCount(box))));
        if (boxes.samples().isTime()) {
            rows.add(new FrameLook.Row(durationName(boxes, texts), "", duration(boxes, box)));
        }
        return rows;
    }

    static String durationName(ChartBoxes boxes, Texts texts) {
        return texts.get(boxes.samples().isMeasured() ? "flame.chart.measured" : "flame.chart.estimated");
    }

    /** How an estimate comes about; empty where there is none. */
    static String estimate(ChartBoxes boxes, Texts texts) {
        ChartSamples samples = boxes.samples();
        if (!samples.isTime()) {
            return texts.get("flame.chart.instants");
        }
        return samples.isMeasured()
                ? ""
                : texts.get(
                        samples.isPeriodKnown() ? "flame.chart.period" : "flame.chart.gap",
                        Numbers.nanos(samples.period()));
    }

    static String spoken(ChartBoxes boxes, Box box, Clock clock, Texts texts) {
        return texts.get(
                "flame.chart.accessible.box",
                title(boxes, box.row(), box.index()),
                meaning(boxes, box, texts),
                when(boxes, box, clock),
                Numbers.inText(boxes.sampleCount(box)),
                duration(boxes, box),
                box.row() + 1);
    }

    /** The callers, the nearest last; of the outermost box what kind of frame it is. */
    static String callers(ChartBoxes boxes, Box box, Texts texts) {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < box.row(); row++) {
            Box below = boxes.of(row, boxes.firstSample(box.row(), box.index()));
            if (below != null) {
                names.add(title(boxes, below.row(), below.index()));
            }
        }
        return names.isEmpty() ? meaning(boxes, box, texts) : String.join(FlameDetails.ARROW, names);
    }

    /** Kinds of frames with the share of weight whose leaf is of the kind. */
    static List<FrameLook.Entry> legend(ChartBoxes boxes, Texts texts) {
        ChartSamples samples = boxes.samples();
        double whole = samples.size() == 0 ? 1 : Math.max(1, samples.weight(0, samples.size() - 1));
        return Arrays.stream(FrameKind.values())
                .filter(kind -> boxes.unitsOf(kind) > 0)
                .sorted(Comparator.comparingLong(boxes::unitsOf).reversed())
                .map(kind -> new FrameLook.Entry(
                        FrameColours.token(kind),
                        texts.get("flame.legend." + kind.id()),
                        Numbers.share(boxes.unitsOf(kind) / whole)))
                .toList();
    }
}
