package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.ClassHistograms;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The classes of the last class histogram, or heap dump where there is no histogram; earlier ones are its earlier snapshots. */
final class ClassTable implements Table {

    private record Taken(String file, ClassHistogram histogram) {}

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("class"), Fact.text("template"), Fact.count("instances"), Fact.number("bytes", Unit.BYTES));
    }

    @Override
    public List<Fact> measures() {
        return List.of(
                Fact.count("instances"), Fact.number("bytes", Unit.BYTES), Fact.number("bytesShare", Unit.FRACTION));
    }

    @Override
    public boolean speaksOf(Platform platform) {
        return platform == Platform.JVM;
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        List<Rows> rows = new ArrayList<>();
        List<Taken> taken = histograms(sources);
        for (Taken t : taken) {
            rows.add(new ClassRows(
                    t.file,
                    t.histogram.rows().stream()
                            .map(r -> new ClassRows.Row(r.className(), r.instances(), r.bytes()))
                            .toList(),
                    List.copyOf(rows)));
        }
        if (rows.isEmpty()) {
            for (HeapSnapshot heap : inTime(sources.evidence().heaps())) {
                List<ClassRows.Row> classes = new ArrayList<>();
                for (HistogramRow r : Histogram.of(heap, sources.analysis(heap), false, sources.job())) {
                    classes.add(new ClassRows.Row(r.className(), r.instances(), r.shallowBytes()));
                }
                rows.add(new ClassRows(heap.passport().name(), classes, List.copyOf(rows)));
            }
        }
        return rows.isEmpty() ? rows : List.of(rows.getLast());
    }

    private static List<Taken> histograms(Sources sources) {
        List<Taken> taken = new ArrayList<>();
        for (ClassHistograms file : sources.evidence().histograms()) {
            file.histograms().forEach(h -> taken.add(new Taken(file.passport().name(), h)));
        }
        if (taken.stream().allMatch(t -> t.histogram.at() != null)) {
            taken.sort(Comparator.comparing(t -> t.histogram.at(), Comparator.nullsFirst(Comparator.naturalOrder())));
        }
        return taken;
    }

    /** In order of time if all dumps say theirs, else as given. */
    static List<HeapSnapshot> inTime(List<HeapSnapshot> heaps) {
        boolean dated = heaps.stream().allMatch(h -> h.passport().start() != null);
        return dated
                ? heaps.stream()
                        .sorted(Comparator.comparing(
                                h -> h.passport().start(), Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList()
                : heaps;
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return Need.CLASSES;
    }
}
