package dev.auger.views.quality;

import dev.auger.analysis.quality.KindQuality;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The samples by kind: how many, how often, and what they lack. */
final class KindTable {

    private static final double NOTABLE = 0.05;

    private final List<KindQuality> kinds;
    private final Texts texts;

    private KindTable(List<KindQuality> kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    static TableModel model(RecordingQuality quality, Texts texts) {
        return new KindTable(quality.kinds(), texts).model();
    }

    private TableModel model() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(
                                "event",
                                texts.get("quality.column.type"),
                                r -> kinds.get(r).event())
                        .mono()
                        .width(230)
                        .grow(1)
                        .keep()
                        .tooltip(r -> kinds.get(r).event())
                        .build(),
                count("samples", 84, KindQuality::samples),
                Column.figure(
                                "rate",
                                texts.get("quality.column.rate"),
                                r -> kinds.get(r).perSecond(),
                                r -> Numbers.decimal(kinds.get(r).perSecond(), 1))
                        .width(78)
                        .build(),
                span("set", KindQuality::setNanos),
                span("seen", KindQuality::seenNanos),
                share("cut", KindQuality::cutShare),
                Column.figure(
                                "depth",
                                texts.get("quality.column.depth"),
                                r -> kinds.get(r).cutDepth() > 0
                                        ? kinds.get(r).cutDepth()
                                        : kinds.get(r).deepest(),
                                this::depth)
                        .width(72)
                        .tooltip(this::depthTip)
                        .build(),
                share("nostack", KindQuality::noStackShare)));
        // Rare enough that a column of zeros would only take room.
        if (kinds.stream().anyMatch(k -> k.noThread() > 0)) {
            columns.add(count("nothread", 84, KindQuality::noThread));
        }
        if (kinds.stream().anyMatch(k -> k.virtual() > 0)) {
            columns.add(count("virtual", 84, KindQuality::virtual));
        }
        return TableModel.flat(kinds.size(), columns);
    }

    private String depth(int row) {
        KindQuality kind = kinds.get(row);
        return kind.cutDepth() > 0 ? Numbers.AT_LEAST + kind.cutDepth() : Integer.toString(kind.deepest());
    }

    private String depthTip(int row) {
        KindQuality kind = kinds.get(row);
        return kind.cutDepth() > 0
                ? texts.get("quality.depth.cut", kind.cutDepth(), kind.depthNeeded())
                : texts.get("quality.depth.whole", kind.deepest());
    }

    private Column count(String id, double width, ToLongFunction<KindQuality> value) {
        return Column.figure(
                        id,
                        texts.get("quality.column." + id),
                        r -> value.applyAsLong(kinds.get(r)),
                        r -> Numbers.count(value.applyAsLong(kinds.get(r))))
                .width(width)
                .build();
    }

    private Column span(String id, ToLongFunction<KindQuality> value) {
        return Column.figure(
                        id,
                        texts.get("quality.column." + id),
                        r -> value.applyAsLong(kinds.get(r)) < 0 ? Double.NaN : value.applyAsLong(kinds.get(r)),
                        r -> value.applyAsLong(kinds.get(r)) < 0 ? "" : Numbers.nanos(value.applyAsLong(kinds.get(r))))
                .width(84)
                .build();
    }

    private Column share(String id, ToDoubleFunction<KindQuality> value) {
        return Column.figure(
                        id,
                        texts.get("quality.column." + id),
                        r -> value.applyAsDouble(kinds.get(r)),
                        r -> Numbers.shareFigure(value.applyAsDouble(kinds.get(r))))
                .width(84)
                .style(r -> value.applyAsDouble(kinds.get(r)) >= NOTABLE ? "warn" : "")
                .build();
    }
}
