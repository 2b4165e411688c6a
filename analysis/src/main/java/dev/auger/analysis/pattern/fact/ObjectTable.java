package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The reachable objects of named classes in the last heap dump, with their fields; earlier dumps are its earlier snapshots. A field
 * may be that of a field ({@code .holder.count}); {@code length} is that of an array, {@code elements} the size of a collection,
 * {@code class} its class and {@code text} that of a string.
 */
final class ObjectTable implements Table {

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("class"),
                Fact.number("retained", Unit.BYTES),
                Fact.number("shallow", Unit.BYTES),
                Fact.text("keeper"),
                Fact.frames("dominators"),
                Fact.frames("path"));
    }

    @Override
    public List<Fact> measures() {
        return List.of(Fact.number("retained", Unit.BYTES), Fact.number("heapShare", Unit.FRACTION));
    }

    @Override
    public boolean hasSubject() {
        return true;
    }

    @Override
    public boolean hasFields() {
        return true;
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.JVM;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        for (HeapSnapshot heap : ClassTable.inTime(sources.evidence().heaps())) {
            Instances instances = sources.instances(heap);
            long[] objects = of.stream()
                    .flatMapToLong(name -> LongStream.of(instances.of(name)))
                    .distinct()
                    .toArray();
            rows.add(new ObjectRows(heap, sources.analysis(heap), objects, List.copyOf(rows), sources));
        }
        return rows.isEmpty() ? rows : List.of(rows.getLast());
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.HEAP;
    }
}
