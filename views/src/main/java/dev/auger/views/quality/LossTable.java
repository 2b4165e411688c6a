package dev.auger.views.quality;

import dev.auger.analysis.quality.Losses.LossLine;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.Diagnostic;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was lost, in the order of time; damages of the file, which have no time, come last. */
final class LossTable {

    /**
     * One loss.
     *
     * @param start epoch nanoseconds, or {@link Long#MAX_VALUE} for a damage of the file
     * @param size for sorting
     */
    private record Row(long start, String when, String what, double size, String amount) {}

    private LossTable() {}

    static TableModel model(Recording recording, RecordingQuality quality, Clock clock, Texts texts) {
        List<Row> rows = rows(recording, quality, clock, texts);
        return TableModel.flat(
                rows.size(),
                List.of(
                        Column.text(
                                        "when",
                                        texts.get("quality.column.when"),
                                        r -> rows.get(r).when())
                                .mono()
                                .width(170)
                                .keep()
                                .build(),
                        Column.text(
                                        "what",
                                        texts.get("quality.column.what"),
                                        r -> rows.get(r).what())
                                .width(300)
                                .grow(1)
                                .keep()
                                .build(),
                        Column.figure(
                                        "amount",
                                        texts.get("quality.column.amount"),
                                        r -> rows.get(r).size(),
                                        r -> rows.get(r).amount())
                                .width(140)
                                .keep()
                                .build()));
    }

    private static List<Row> rows(Recording recording, RecordingQuality quality, Clock clock, Texts texts) {
        List<Row> rows = new ArrayList<>();
        LossLine line = quality.losses().line();
        for (int bin = 0; bin < line.bytes().length; bin++) {
            long start = line.start(bin);
            String when = clock.time(start);
            if (line.bytes()[bin] > 0) {
                long bytes = line.bytes()[bin];
                rows.add(new Row(start, when, texts.get("quality.loss.buffers"), bytes, Numbers.bytes(bytes)));
            }
            if (line.samples()[bin] > 0) {
                long samples = line.samples()[bin];
                rows.add(new Row(start, when, texts.get("quality.loss.samples"), samples, Numbers.count(samples)));
            }
        }
        for (TimeRange gap : quality.gaps()) {
            rows.add(new Row(
                    gap.start(),
                    clock.time(gap.start()) + Numbers.EN_DASH + clock.time(gap.end()),
                    texts.get("quality.loss.gap"),
                    gap.nanos(),
                    Numbers.nanos(gap.nanos())));
        }
        rows.sort(Comparator.comparingLong(Row::start));
        for (Diagnostic damage : recording.passport().diagnostics()) {
            String key = "diag." + damage.code();
            String text = texts.get(key);
            rows.add(new Row(
                    Long.MAX_VALUE,
                    damage.offset() < 0 ? "" : texts.get("quality.loss.byte", Numbers.count(damage.offset())),
                    text.equals(key) ? damage.message() : text,
                    Math.max(0, damage.lostBytes()),
                    damage.lostBytes() > 0 ? Numbers.bytes(damage.lostBytes()) : ""));
        }
        return rows;
    }
}
