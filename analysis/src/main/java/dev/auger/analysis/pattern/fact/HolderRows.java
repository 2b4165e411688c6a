package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.List;

/** The accumulation points of one heap dump; the weight of one is the elements of its collection, or its bytes where it is none. */
final class HolderRows implements Rows {

    private final HeapSnapshot heap;
    private final HeapAnalysis analysis;
    private final List<Accumulation> points;
    private final List<Rows> earlier;

    HolderRows(HeapSnapshot heap, HeapAnalysis analysis, List<Accumulation> points, List<Rows> earlier) {
        this.heap = heap;
        this.analysis = analysis;
        this.points = points;
        this.earlier = earlier;
    }

    @Override
    public String file() {
        return heap.passport().name();
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public double weight(int row) {
        return points.get(row).retained();
    }

    @Override
    public double total() {
        return analysis.reachableBytes();
    }

    @Override
    public List<Rows> earlier() {
        return earlier;
    }

    @Override
    public Object value(int row, Fact column) {
        Accumulation point = points.get(row);
        return switch (column.name()) {
            case "holder" -> point.holderClass();
            case "field" -> point.field();
            case "class" -> heap.typeOf(point.object()).name();
            case "retained" -> (double) point.retained();
            case "heapShare" -> point.share();
            case "elements" -> elements(point);
            case "static" -> point.path().steps().stream().anyMatch(s -> s.classObject() && s.named());
            case "local" -> point.threadIndex() >= 0;
            case "keeps" ->
                point.keeps().isEmpty() ? "" : point.keeps().getFirst().className();
            default -> "";
        };
    }

    /** Of the collection, or of the one whose array it is. */
    private Object elements(Accumulation point) {
        long size = -1;
        for (PathStep step : point.path().steps().reversed()) {
            size = CollectionContents.of(heap, step.object())
                    .map(CollectionContents::size)
                    .orElse(-1L);
            if (size >= 0 || step.object() != point.object() && heap.arrayLength(step.object()) < 0) {
                break;
            }
        }
        return size < 0 ? Double.NaN : (double) size;
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return points.get(row).path().steps().stream()
                .anyMatch(s -> globs.match(s.field().isEmpty() ? s.className() : s.className() + '.' + s.field()));
    }

    @Override
    public Object measure(Group group, Fact measure) {
        return measure.name().equals("heapShare") ? group.share() : group.weight();
    }

    @Override
    public Found found(Group group) {
        Accumulation point = points.get(group.row(0));
        Share share = Share.exact(point.retained(), analysis.reachableBytes());
        Hop hop = Hops.of(
                Layer.OBJECT,
                point.label() + " ("
                        + Names.simpleClass(heap.typeOf(point.object()).name()) + ')',
                share,
                Grade.EXACT,
                "pattern.hop.holder",
                file(),
                "0x" + Long.toHexString(heap.addressOf(point.object())));
        return new Found(
                point.label(),
                null,
                share.fraction(),
                new Trail(
                        List.of(hop),
                        Selection.NONE.withObject(new Selection.HeapObject(
                                heap.typeOf(point.object()).name(), heap.addressOf(point.object())))));
    }
}
