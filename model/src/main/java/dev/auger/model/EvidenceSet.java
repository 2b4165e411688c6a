package dev.auger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence of one process, in the order it was added: what one trail may join.
 *
 * @param recordings recordings, or snapshots of those still being read
 */
public record EvidenceSet(
        List<Recording> recordings,
        List<HeapSnapshot> heaps,
        List<ThreadDumps> threadDumps,
        List<GcLog> gcLogs,
        List<ClassHistograms> histograms) {

    public static final EvidenceSet EMPTY = new EvidenceSet(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Without logs and histograms. */
    public EvidenceSet(List<Recording> recordings, List<HeapSnapshot> heaps, List<ThreadDumps> threadDumps) {
        this(recordings, heaps, threadDumps, List.of(), List.of());
    }

    public EvidenceSet {
        recordings = List.copyOf(recordings);
        heaps = List.copyOf(heaps);
        threadDumps = List.copyOf(threadDumps);
        gcLogs = List.copyOf(gcLogs);
        histograms = List.copyOf(histograms);
    }

    public static EvidenceSet of(List<? extends Evidence> evidence) {
        List<Recording> recordings = new ArrayList<>();
        List<HeapSnapshot> heaps = new ArrayList<>();
        List<ThreadDumps> dumps = new ArrayList<>();
        List<GcLog> logs = new ArrayList<>();
        List<ClassHistograms> histograms = new ArrayList<>();
        for (Evidence e : evidence) {
            switch (e) {
                case Recording r -> recordings.add(r);
                case HeapSnapshot h -> heaps.add(h);
                case ThreadDumps t -> dumps.add(t);
                case GcLog g -> logs.add(g);
                case ClassHistograms h -> histograms.add(h);
            }
        }
        return new EvidenceSet(recordings, heaps, dumps, logs, histograms);
    }

    /**
     * The recording whose time and threads the case is about: the first of a JVM, else the first profile with times. A profile that
     * was added up has neither, and is none.
     */
    public Optional<Recording> recording() {
        return recordings.stream()
                .filter(r -> r.passport().kind() == EvidenceKind.JFR)
                .findFirst()
                .or(() -> recordings.stream().filter(Recording::isTimed).findFirst());
    }

    /** The same, or any profile there is: where stacks are all that is asked for. */
    public Optional<Recording> profile() {
        return recording().or(() -> recordings.stream().findFirst());
    }

    /** The first recording whose samples have times: what can be drawn over time. */
    public Optional<Recording> timedRecording() {
        return recordings.stream().filter(Recording::isTimed).findFirst();
    }

    public Optional<HeapSnapshot> heap() {
        return heaps.stream().findFirst();
    }

    /** Whether there is evidence, and all of it says that it is of a Go program. */
    public boolean isGo() {
        return !isEmpty()
                && Stream.of(recordings, heaps, threadDumps, gcLogs, histograms)
                        .flatMap(List::stream)
                        .map(evidence -> evidence.passport().producer())
                        .allMatch(producer -> producer != null && producer.startsWith("Go"));
    }

    public boolean isEmpty() {
        return recordings.isEmpty()
                && heaps.isEmpty()
                && threadDumps.isEmpty()
                && gcLogs.isEmpty()
                && histograms.isEmpty();
    }
}
