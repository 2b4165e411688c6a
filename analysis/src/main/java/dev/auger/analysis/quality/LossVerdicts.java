package dev.auger.analysis.quality;

import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;

/** Judges what was lost, by the file, by the recorder, or by the clock. */
final class LossVerdicts {

    /** Share of lost CPU-time samples from which on shares of the rest cannot be trusted: the loss falls on the busiest moments. */
    static final double MANY_SAMPLES = 0.10;

    static final double SOME_SAMPLES = 0.02;
    private static final long SHORT = 10_000_000_000L;

    private LossVerdicts() {}

    static void judge(Recording recording, RecordingQuality facts, Verdicts to) {
        Losses losses = facts.losses();
        if (losses.fileBytes() > 0) {
            to.add(Severity.LOST, Phrase.of("quality.verdict.lost.file", Quantity.bytes(losses.fileBytes()), (long)
                    losses.damages()));
        } else if (losses.damages() > 0) {
            to.add(Severity.LOST, Phrase.of("quality.verdict.lost.places", (long) losses.damages()));
        }
        if (losses.bytes() > 0) {
            to.add(
                    Severity.LOST,
                    Phrase.of("quality.verdict.lost.buffers", Quantity.bytes(losses.bytes()), (long) losses.buffers()),
                    "-XX:FlightRecorderOptions:memorysize=64M");
        }
        if (!facts.gaps().isEmpty()) {
            long nanos = facts.gaps().stream().mapToLong(TimeRange::nanos).sum();
            to.add(Severity.LOST, Phrase.of("quality.verdict.lost.gaps", Quantity.nanos(nanos), (long)
                    facts.gaps().size()));
        }
        if (losses.sampleShare() >= SOME_SAMPLES) {
            boolean many = losses.sampleShare() >= MANY_SAMPLES;
            to.add(
                    many ? Severity.LOST : Severity.DOUBT,
                    Phrase.of(
                            many ? "quality.verdict.lost.samples" : "quality.verdict.doubt.samples",
                            Quantity.fraction(losses.sampleShare()),
                            Quantity.count(losses.samples())),
                    "jdk.CPUTimeSample#throttle=20ms");
        }
        if (facts.dropped() > 0) {
            to.add(Severity.MISSING, Phrase.of("quality.verdict.missing.beginning", Quantity.nanos(facts.dropped())));
        }
        if (recording.range().nanos() < SHORT) {
            to.add(
                    Severity.DOUBT,
                    Phrase.of(
                            "quality.verdict.doubt.short",
                            Quantity.nanos(recording.range().nanos())),
                    "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr");
        }
    }
}
