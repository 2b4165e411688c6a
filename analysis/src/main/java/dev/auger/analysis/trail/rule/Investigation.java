package dev.auger.analysis.trail.rule;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import java.util.IdentityHashMap;

/**
 * What a rule works on: the evidence of one process, and what was already computed from it. Used by one thread.
 */
public final class Investigation {

    private final EvidenceSet evidence;
    private final boolean assumed;
    private final OwnCode ownCode;
    private final Job job;
    private Catalogue patterns = Catalogue.EMPTY;
    private final IdentityHashMap<HeapSnapshot, HeapAnalysis> analyses = new IdentityHashMap<>();
    private final IdentityHashMap<Recording, RecordingQuality> qualities = new IdentityHashMap<>();

    /**
     * @param assumed that the files are of one process is an assumption, so no join across them is better than inferred
     */
    public Investigation(EvidenceSet evidence, boolean assumed, OwnCode ownCode, Job job) {
        this.evidence = evidence;
        this.assumed = assumed;
        this.ownCode = ownCode;
        this.job = job;
    }

    public EvidenceSet evidence() {
        return evidence;
    }

    public boolean assumed() {
        return assumed;
    }

    public OwnCode ownCode() {
        return ownCode;
    }

    public Job job() {
        return job;
    }

    /** Reachability, dominators and retained sizes of a dump, computed once. */
    public HeapAnalysis analysis(HeapSnapshot heap) {
        return analyses.computeIfAbsent(heap, h -> HeapAnalysis.of(h, job));
    }

    /** How far a recording can be trusted, judged once. */
    public RecordingQuality quality(Recording recording) {
        return qualities.computeIfAbsent(recording, r -> RecordingQuality.of(r, job));
    }

    /** The patterns to look for besides; none unless given. */
    public Catalogue patterns() {
        return patterns;
    }

    /** Looks for patterns too. */
    public Investigation with(Catalogue catalogue) {
        patterns = catalogue;
        return this;
    }

    /** Uses an analysis that someone else computed. */
    public Investigation with(HeapSnapshot heap, HeapAnalysis analysis) {
        analyses.put(heap, analysis);
        return this;
    }
}
