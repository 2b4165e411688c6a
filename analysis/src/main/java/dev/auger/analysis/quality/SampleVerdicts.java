package dev.auger.analysis.quality;

import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.List;
import java.util.Optional;

/** Judges the samples: whether there are enough, whether their stacks are whole, and what they stand for. */
final class SampleVerdicts {

    static final double CUT_MUCH = 0.25;
    static final double CUT = 0.05;
    static final double NO_STACK = 0.05;
    /** Fewer samples with a defect are not worth a sentence. */
    private static final int NOTABLE = 10;

    private static final int FEW = 200;
    private static final double LEAST = 0.001;
    private static final double EXAMPLE = 0.1;
    /** Threads in Java the JVM's sampler looks at in one period (jfrThreadSampler.cpp). */
    private static final int THREADS_A_PERIOD = 5;

    private static final double SATURATED = 0.9;

    private SampleVerdicts() {}

    static void judge(Recording recording, RecordingQuality facts, Verdicts to) {
        Optional<AsyncProfiler> async = facts.settings().asyncProfiler();
        stacks(facts.kinds(), async.isPresent(), to);
        async.ifPresent(profiler -> meaning(profiler, facts, to));
        facts.kinds().stream()
                .filter(k -> KindQuality.sampled(k.kind()) && !k.kind().equals(SampleKind.NATIVE))
                .forEach(kind -> enough(kind, to));
        facts.kind(SampleKind.CPU)
                .filter(k -> async.isEmpty() && !k.event().startsWith("datadog."))
                .ifPresent(kind -> saturated(kind, to));
        if (facts.virtualThreads() > 0) {
            to.add(
                    Severity.MISSING,
                    Phrase.of("quality.verdict.missing.virtual", Quantity.count(facts.virtualThreads())),
                    "jcmd PID Thread.dump_to_file -format=json threads.json");
        }
        facts.kind(SampleKind.ALLOC)
                .ifPresent(kind -> to.add(
                        Severity.CAN,
                        Phrase.of("quality.verdict.can.alloc", Quantity.count(kind.samples()), kind.event())));
    }

    private static void stacks(List<KindQuality> kinds, boolean async, Verdicts to) {
        List<KindQuality> cut = kinds.stream()
                .filter(k -> k.cut() >= NOTABLE && k.cutShare() >= CUT)
                .toList();
        cut(cut.stream().filter(k -> k.cutShare() >= CUT_MUCH).toList(), true, async, to);
        cut(cut.stream().filter(k -> k.cutShare() < CUT_MUCH).toList(), false, async, to);
        List<Phrase> stackless = kinds.stream()
                .filter(k -> k.noStack() >= NOTABLE && k.noStackShare() >= NO_STACK && k.noStack() < k.samples())
                .map(k -> Phrase.of("quality.share", k.event(), Quantity.fraction(k.noStackShare())))
                .toList();
        if (!stackless.isEmpty()) {
            to.add(Severity.DOUBT, Phrase.of("quality.verdict.doubt.nostack", stackless));
        }
    }

    private static void cut(List<KindQuality> kinds, boolean much, boolean async, Verdicts to) {
        if (kinds.isEmpty()) {
            return;
        }
        List<Phrase> shares = kinds.stream()
                .map(k -> Phrase.of("quality.share", k.event(), Quantity.fraction(k.cutShare())))
                .toList();
        String option = async ? "jstackdepth=" : "-XX:FlightRecorderOptions:stackdepth=";
        int depth = kinds.stream().mapToInt(KindQuality::cutDepth).max().orElse(0);
        int needed = kinds.stream().mapToInt(KindQuality::depthNeeded).max().orElse(0);
        to.add(
                much ? Severity.LOST : Severity.DOUBT,
                Phrase.of(
                        much ? "quality.verdict.lost.stacks" : "quality.verdict.doubt.stacks",
                        shares,
                        Quantity.count(depth)),
                option + needed);
    }

    /** Only a sample of CPU time is one; the JVM's event name says nothing about what async-profiler put into it. */
    private static void meaning(AsyncProfiler profiler, RecordingQuality facts, Verdicts to) {
        boolean samples = facts.kind(SampleKind.CPU).isPresent();
        switch (profiler.meaning()) {
            case WALL -> {
                if (samples) {
                    to.add(Severity.DOUBT, Phrase.of("quality.verdict.doubt.wall", profiler.version()), "event=cpu");
                }
            }
            case COUNTER ->
                to.add(
                        Severity.DOUBT,
                        Phrase.of("quality.verdict.doubt.counter", profiler.version(), profiler.event()),
                        "event=cpu");
            case CALLS ->
                to.add(
                        Severity.DOUBT,
                        Phrase.of("quality.verdict.doubt.calls", profiler.version(), profiler.event()),
                        "event=cpu");
            case CPU, NONE -> {}
        }
    }

    private static void enough(KindQuality kind, Verdicts to) {
        long n = kind.samples();
        Share example = new Share(0, 1, Math.round(n * EXAMPLE), n);
        double error = (example.high() - example.low()) / 2;
        // With 95 % probability something with this share is seen at least once: the rule of three.
        double smallest = Math.clamp(3.0 / n, LEAST, 1);
        to.add(
                n < FEW ? Severity.DOUBT : Severity.CAN,
                Phrase.of(
                        n < FEW ? "quality.verdict.doubt.few" : "quality.verdict.can.shares",
                        kind.event(),
                        n < FEW ? (Object) n : Quantity.count(n),
                        Quantity.fraction(error),
                        Quantity.fraction(smallest)),
                n < FEW && kind.kind().equals(SampleKind.CPU) && !kind.event().startsWith("datadog")
                        ? Question.CPU.setting()
                        : "");
    }

    private static void saturated(KindQuality kind, Verdicts to) {
        double most = kind.setNanos() > 0 ? THREADS_A_PERIOD * 1e9 / kind.setNanos() : Double.NaN;
        if (kind.perSecond() >= SATURATED * most) {
            to.add(
                    Severity.DOUBT,
                    Phrase.of(
                            "quality.verdict.doubt.saturated",
                            Quantity.count(Math.round(kind.perSecond())),
                            Quantity.count(THREADS_A_PERIOD)),
                    Question.CPU_TIME.setting());
        }
    }
}
