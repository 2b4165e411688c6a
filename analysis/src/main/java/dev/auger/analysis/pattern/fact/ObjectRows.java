package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.PathStep;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of one heap dump. */
final class ObjectRows implements Rows {

    private static final int DEEPEST = 100;

    private final HeapSnapshot heap;
    private final HeapAnalysis analysis;
    private final long[] objects;
    private final List<Rows> earlier;
    private final Sources sources;

    ObjectRows(HeapSnapshot heap, HeapAnalysis analysis, long[] objects, List<Rows> earlier, Sources sources) {
        this.heap = heap;
        this.analysis = analysis;
        this.objects = objects;
        this.earlier = earlier;
        this.sources = sources;
    }

    @Override
    public String file() {
        return heap.passport().name();
    }

    @Override
    public int size() {
        return objects.length;
    }

    @Override
    public double total() {
        return objects.length;
    }

    @Override
    public List<Rows> earlier() {
        return earlier;
    }

    @Override
    public Object value(int row, Fact column) {
        long object = objects[row];
        return switch (column.name()) {
            case "class" -> heap.typeOf(object).name();
            case "retained" -> (double) analysis.retainedSize(object);
            case "shallow" -> (double) heap.shallowSize(object);
            case "keeper" -> {
                long keeper = analysis.immediateDominator(object);
                yield keeper < 0 ? "" : name(keeper);
            }
            default -> "";
        };
    }

    private String name(long object) {
        int described = heap.classDescribedBy(object);
        return described >= 0
                ? heap.heapClass(described).name()
                : heap.typeOf(object).name();
    }

    @Override
    public @Nullable Object field(int row, String path) {
        return ObjectPath.follow(heap, objects[row], path, sources.job());
    }

    @Override
    public boolean has(int row, Fact column, Globs globs) {
        return column.name().equals("path") ? pathHas(objects[row], globs) : dominatorsHave(objects[row], globs);
    }

    private boolean dominatorsHave(long object, Globs globs) {
        long at = analysis.immediateDominator(object);
        for (int depth = 0; at >= 0 && depth < DEEPEST; depth++) {
            if (globs.match(name(at))) {
                return true;
            }
            at = analysis.immediateDominator(at);
        }
        return false;
    }

    /** By {@code Class.field} of each step of a shortest path from a root. */
    private boolean pathHas(long object, Globs globs) {
        Optional<HeapPath> path = GcPaths.shortest(heap, analysis, object, sources.job());
        for (PathStep step : path.map(HeapPath::steps).orElse(List.of())) {
            if (globs.match(step.field().isEmpty() ? step.className() : step.className() + '.' + step.field())) {
                return true;
            }
        }
        return false;
    }

    private double retained(Group group) {
        double sum = 0;
        for (int i = 0; i < group.size(); i++) {
            sum += analysis.retainedSize(objects[group.row(i)]);
        }
        return sum;
    }

    @Override
    public Object measure(Group group, Fact measure) {
        double retained = retained(group);
        return measure.name().equals("heapShare")
                ? Math.min(1, retained / Math.max(1, analysis.reachableBytes()))
                : retained;
    }

    @Override
    public Found found(Group group) {
        long largest = objects[group.row(0)];
        for (int i = 1; i < group.size(); i++) {
            long other = objects[group.row(i)];
            largest = analysis.retainedSize(other) > analysis.retainedSize(largest) ? other : largest;
        }
        String className = heap.typeOf(largest).name();
        long bytes = Math.min(analysis.reachableBytes(), (long) retained(group));
        Share share = Share.exact(bytes, analysis.reachableBytes());
        String value = Names.simpleClass(className) + " \u00d7" + group.size();
        String ref = "0x" + Long.toHexString(heap.addressOf(largest));
        Hop hop = Hops.of(Layer.OBJECT, value, share, Grade.EXACT, "pattern.hop.objects", file(), ref);
        return new Found(
                holder(largest).orElse(Names.simpleClass(className)),
                null,
                share.fraction(),
                new Trail(
                        List.of(hop),
                        Selection.NONE.withObject(new Selection.HeapObject(className, heap.addressOf(largest)))));
    }

    /** The nearest field of the program's own code on the way from a root to the object. */
    private Optional<String> holder(long object) {
        List<PathStep> steps = GcPaths.shortest(heap, analysis, object, sources.job())
                .map(HeapPath::steps)
                .orElse(List.of());
        for (PathStep step : steps.reversed()) {
            if (step.named() && sources.ownClass(step.className())) {
                return Optional.of(Names.simpleClass(step.className()) + '.' + step.field());
            }
        }
        return Optional.empty();
    }
}
