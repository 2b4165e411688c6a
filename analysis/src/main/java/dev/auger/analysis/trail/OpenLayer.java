package dev.auger.analysis.trail;

import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer that a finding's trail has no hop for: either no file of the case could tell, and then the command is said that records one, or
 * one could and has nothing to say.
 *
 * @param text what is missing or was looked for
 * @param command what records it, with {@code PID} for the process; empty where nothing is missing
 */
public record OpenLayer(Layer layer, Phrase text, String command) {

    private static final String RECORDING = "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr";
    private static final String THREADS = "jcmd PID Thread.print -l > threads.txt";
    private static final String HEAP = "jcmd PID GC.heap_dump heap.hprof";
    private static final String GO_PROFILE = "curl -o cpu.pb.gz http://HOST/debug/pprof/profile?seconds=30";
    private static final String GO_THREADS = "curl -o goroutines.txt http://HOST/debug/pprof/goroutine?debug=2";
    private static final String GO_HEAP = "curl -o heap.pb.gz http://HOST/debug/pprof/heap?gc=1";

    /** The layers that a finding says nothing about, in order. */
    public static List<OpenLayer> of(Finding finding, EvidenceSet evidence) {
        boolean go = isGo(evidence);
        List<OpenLayer> open = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (finding.trail().hop(layer).isEmpty()) {
                open.add(
                        tells(layer, evidence)
                                ? new OpenLayer(layer, Phrase.of("trail.open.silent." + layer.id()), "")
                                : new OpenLayer(
                                        layer, Phrase.of("trail.open.missing." + layer.id()), command(layer, go)));
            }
        }
        return open;
    }

    private static boolean tells(Layer layer, EvidenceSet evidence) {
        return switch (layer) {
            case ALLOCATION ->
                evidence.recordings().stream()
                        .anyMatch(r -> r.kinds().stream()
                                .filter(k -> k.group() == SampleKind.Group.ALLOCATION)
                                .anyMatch(k -> r.samples(k).isPresent()));
            case OBJECT -> !evidence.heaps().isEmpty();
            case THREAD, STACK, CODE ->
                all(evidence).anyMatch(e -> e.passport().answers().contains(layer));
        };
    }

    private static String command(Layer layer, boolean go) {
        return switch (layer) {
            case THREAD -> go ? GO_THREADS : THREADS;
            case STACK, CODE -> go ? GO_PROFILE : RECORDING;
            case ALLOCATION -> go ? GO_HEAP : RECORDING;
            case OBJECT -> go ? GO_HEAP : HEAP;
        };
    }

    private static boolean isGo(EvidenceSet evidence) {
        return evidence.threadDumps().stream()
                        .flatMap(f -> f.dumps().stream())
                        .anyMatch(d -> d.platform() == ThreadDump.Platform.GO)
                || all(evidence).anyMatch(e -> "Go".equals(e.passport().producer()));
    }

    private static Stream<Evidence> all(EvidenceSet evidence) {
        return Stream.of(
                        evidence.recordings(),
                        evidence.heaps(),
                        evidence.threadDumps(),
                        evidence.gcLogs(),
                        evidence.histograms())
                .flatMap(List::stream);
    }
}
