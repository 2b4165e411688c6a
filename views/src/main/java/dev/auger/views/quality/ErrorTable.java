package dev.auger.views.quality;

import dev.auger.analysis.quality.FrameEstimate;
import dev.auger.analysis.quality.KindQuality;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The methods most often on top of the stack, with the error of their shares and whether the next one can be told apart. */
final class ErrorTable {

    private record Row(KindQuality kind, FrameEstimate estimate, boolean last) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<SampleKind> groups;
    private final Texts texts;

    private ErrorTable(RecordingQuality quality, Texts texts) {
        this.texts = texts;
        this.groups = List.copyOf(quality.estimates().keySet());
        quality.estimates().forEach((kind, estimates) -> {
            KindQuality samples = quality.kind(kind).orElseThrow();
            for (int i = 0; i < estimates.size(); i++) {
                rows.add(new Row(samples, estimates.get(i), i == estimates.size() - 1));
            }
        });
    }

    static TableModel model(RecordingQuality quality, Texts texts) {
        return new ErrorTable(quality, texts).model();
    }

    private TableModel model() {
        List<Column> columns = List.of(
                Column.text(
                                "method",
                                texts.get("quality.column.method"),
                                r -> estimate(r).method())
                        .mono()
                        .width(280)
                        .grow(1)
                        .keep()
                        .tooltip(r -> estimate(r).method())
                        .group(this::event)
                        .groupSpan(3)
                        .build(),
                Column.figure(
                                "samples",
                                texts.get("quality.column.samples"),
                                r -> estimate(r).share().samples(),
                                r -> Numbers.count(estimate(r).share().samples()))
                        .width(84)
                        .build(),
                Column.figure(
                                "share",
                                texts.get("quality.column.share"),
                                r -> estimate(r).share().fraction(),
                                r -> Numbers.shareFigure(estimate(r).share().fraction()))
                        .width(78)
                        .keep()
                        .build(),
                Column.figure(
                                "interval",
                                texts.get("quality.column.interval"),
                                r -> estimate(r).share().high()
                                        - estimate(r).share().low(),
                                r -> Numbers.shareFigure(estimate(r).share().low())
                                        + Numbers.EN_DASH
                                        + Numbers.shareFigure(
                                                estimate(r).share().high()))
                        .width(104)
                        .keep()
                        .build(),
                Column.text("apart", texts.get("quality.column.apart"), this::apart)
                        .width(120)
                        .style(r -> rows.get(r).last() ? "" : estimate(r).apart() ? "ok" : "warn")
                        .build(),
                Column.figure(
                                "needed",
                                texts.get("quality.column.needed"),
                                r -> rows.get(r).last()
                                        ? Double.NaN
                                        : estimate(r).samplesNeeded(),
                                this::needed)
                        .width(110)
                        .build(),
                Column.figure(
                                "duration",
                                texts.get("quality.column.duration"),
                                r -> rows.get(r).last()
                                        ? Double.NaN
                                        : estimate(r).samplesNeeded(),
                                this::duration)
                        .width(110)
                        .build());
        return TableModel.grouped(
                        rows.size(),
                        groups.size(),
                        r -> groups.indexOf(rows.get(r).kind().kind()),
                        columns)
                .withKeys(
                        r -> rows.get(r).kind().kind().id() + ' ' + estimate(r).method(),
                        g -> groups.get(g).id());
    }

    private FrameEstimate estimate(int row) {
        return rows.get(row).estimate();
    }

    private String event(int group) {
        return rows.stream()
                .filter(r -> r.kind().kind() == groups.get(group))
                .findFirst()
                .map(r -> r.kind().event())
                .orElse("");
    }

    private String apart(int row) {
        return rows.get(row).last() ? "" : texts.get(estimate(row).apart() ? "quality.apart.yes" : "quality.apart.no");
    }

    private String needed(int row) {
        long needed = estimate(row).samplesNeeded();
        return needed < 0 ? "" : needed == Long.MAX_VALUE ? "\u221e" : Numbers.count(needed);
    }

    /** How long a recording at this rate must be. */
    private String duration(int row) {
        long needed = estimate(row).samplesNeeded();
        double perSecond = rows.get(row).kind().perSecond();
        if (needed < 0 || needed == Long.MAX_VALUE || perSecond <= 0) {
            return "";
        }
        return Numbers.nanos((long) Math.min(Long.MAX_VALUE / 2.0, needed / perSecond * 1e9));
    }
}
