package dev.auger.analysis.trail.layers;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.ClassHistograms;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.List;

/** Candidates of the object layer that a heap dump, or a class histogram, has. */
final class ObjectCandidates {

    private ObjectCandidates() {}

    /** Where the heap accumulates; joined to an allocation by its class, if one is chosen. */
    static List<Candidate> accumulations(
            HeapSnapshot heap, HeapAnalysis analysis, List<Accumulation> points, boolean joined, int limit) {
        List<Candidate> found = new ArrayList<>();
        for (Accumulation point : points.subList(0, Math.min(limit, points.size()))) {
            Share share = Share.exact(point.retained(), analysis.reachableBytes());
            String className = heap.heapClass(heap.classOf(point.object())).name();
            Phrase keeps = point.keeps().isEmpty()
                    ? Phrase.of("trail.ev.retains", Quantity.bytes(point.retained()))
                    : Phrase.of(
                            "trail.ev.keeps",
                            Quantity.count(point.keeps().getFirst().instances()),
                            Names.simpleClass(point.keeps().getFirst().className()));
            found.add(new Candidate(
                    new Hop(
                            Layer.OBJECT,
                            point.label(),
                            share,
                            joined ? Grade.INFERRED : Grade.EXACT,
                            Phrase.of("trail.object.retains"),
                            List.of(new EvidenceLink(
                                    heap.passport().name(), point.holderClass() + '.' + point.field(), keeps)),
                            joined ? List.of(Phrase.of("trail.against.othersites")) : List.of()),
                    Selection.NONE.withObject(new Selection.HeapObject(className, heap.addressOf(point.object()))),
                    Quantity.bytes(point.retained()),
                    false));
        }
        return found;
    }

    /** The classes with most bytes in the last class histogram. */
    static List<Candidate> histogram(EvidenceSet evidence, int limit) {
        List<Candidate> found = new ArrayList<>();
        for (ClassHistograms file : evidence.histograms()) {
            ClassHistogram last = file.histograms().getLast();
            for (ClassHistogram.Row row :
                    last.rows().subList(0, Math.min(limit, last.rows().size()))) {
                found.add(new Candidate(
                        new Hop(
                                Layer.OBJECT,
                                Names.simpleClass(row.className()) + " \u00d7" + row.instances(),
                                Share.exact(row.bytes(), last.totalBytes()),
                                Grade.EXACT,
                                Phrase.of("wizard.reason.histogram"),
                                List.of(new EvidenceLink(
                                        file.passport().name(),
                                        row.className(),
                                        Phrase.of(
                                                "trail.ev.instances",
                                                Quantity.count(row.instances()),
                                                Quantity.bytes(row.bytes())))),
                                List.of(Phrase.of("wizard.against.histogram"))),
                        Selection.NONE.withObject(new Selection.HeapObject(row.className(), -1)),
                        Quantity.bytes(row.bytes()),
                        false));
            }
            return found;
        }
        return found;
    }
}
