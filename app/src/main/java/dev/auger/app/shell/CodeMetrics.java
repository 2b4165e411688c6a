package dev.auger.app.shell;

import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the code view weighs lines by first: what the first finding was read from. */
final class CodeMetrics {

    /** Where a finding says most about the samples behind its line. */
    private static final List<Layer> ORDER = List.of(Layer.CODE, Layer.STACK, Layer.ALLOCATION, Layer.THREAD);

    private CodeMetrics() {}

    /** The kind of sample behind the first finding that has one. */
    static Optional<SampleKind> first(List<Finding> findings, Optional<Recording> recording) {
        return recording.flatMap(r ->
                findings.stream().flatMap(finding -> of(finding, r).stream()).findFirst());
    }

    static Optional<SampleKind> of(Finding finding, Recording recording) {
        return ORDER.stream()
                .flatMap(layer -> finding.trail().hop(layer).stream())
                .flatMap(hop -> hop.evidence().stream())
                .map(EvidenceLink::ref)
                .flatMap(event -> kind(recording, event))
                .findFirst();
    }

    private static Stream<SampleKind> kind(Recording recording, String event) {
        return recording.kinds().stream()
                .filter(kind -> recording
                        .samples(kind)
                        .map(Samples::event)
                        .filter(event::equals)
                        .isPresent());
    }
}
