package dev.auger.analysis.trail.running;

import dev.auger.analysis.quality.AsyncProfiler;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.analysis.trail.rule.WaitingLeaves;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hot line: one line of own code, with what it calls in libraries, that takes a large share of the CPU samples of a process
 * that is busy at all.
 */
public final class CpuRule implements Rule {

    static final double SHARE = 0.25;
    /** Cores in use on average below which a hot line hurts nobody. */
    static final double BUSY_CORES = 0.5;

    static final int MIN_SAMPLES = 50;
    private static final double NOTABLE_LOSS = 0.05;
    private static final double MOST = 0.8;

    /** Classes of the JDK, by the beginning of their names, whose native methods compute. */
    private static final List<String> COMPUTING = List.of("java.lang.StrictMath", "java.util.zip.", "sun.java2d.");

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<Recording> recording = in.evidence().recording();
        Optional<Samples> samples = recording.flatMap(CpuRule::samples);
        if (samples.isEmpty()
                || samples.get().size() < MIN_SAMPLES
                || isNoCpuTime(in, recording.get(), samples.get())) {
            return List.of();
        }
        return find(in, recording.get(), samples.get()).map(List::of).orElse(List.of());
    }

    /**
     * The kind with more of them: a sampler that often fails to walk stacks leaves few, and what computes in native code is among the samples
     * of native methods only.
     */
    private static Optional<Samples> samples(Recording recording) {
        return Stream.concat(
                        Stream.of(SampleKind.CPU, SampleKind.CPUTIME).flatMap(kind -> recording.samples(kind).stream()),
                        recording.samples(SampleKind.NATIVE).filter(s -> computes(recording, s)).stream())
                .max(Comparator.comparingLong(Samples::size));
    }

    /** Whether samples of native methods, most of which wait elsewhere, are of such as compute. */
    private static boolean computes(Recording recording, Samples samples) {
        long computing = 0;
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (stack >= 0 && recording.stacks().depth(stack) > 0) {
                String leaf = recording.stacks().frameAt(stack, 0).className();
                computing += COMPUTING.stream().anyMatch(leaf::startsWith) ? 1 : 0;
            }
        }
        return computing > MOST * samples.size();
    }

    /** Where async-profiler took the samples it says of what; else threads that wait give it away. */
    private static boolean isNoCpuTime(Investigation in, Recording recording, Samples samples) {
        boolean other = samples.kind().equals(SampleKind.CPU)
                && in.quality(recording)
                        .settings()
                        .asyncProfiler()
                        .filter(p -> p.meaning() != AsyncProfiler.Meaning.CPU)
                        .isPresent();
        return other || WaitingLeaves.isWallClock(recording.stacks(), samples);
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Tally<Site> bySite = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            Site site = sites.of(samples.stack().get(i));
            if (site != null) {
                bySite.add(site, samples.weight().get(i));
            }
        }
        Optional<Tally.Entry<Site>> top = bySite.top();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Site site = top.get().key();
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        Share share = matched.share();
        if (share.fraction() < SHARE || matched.count() < MIN_SAMPLES) {
            return Optional.empty();
        }
        double cores = averageCores(in, recording, samples);
        boolean busy = cores >= BUSY_CORES;
        return Optional.of(new Finding(
                "hot-line",
                Phrase.of("trail.cpu.title", site.label(), Quantity.fraction(share.fraction())),
                Phrase.of(
                        "trail.cpu.detail",
                        Quantity.fraction(share.fraction()),
                        Quantity.fraction(SHARE),
                        Quantity.decimal(cores)),
                busy ? Finding.Level.STRONG : Finding.Level.HINT,
                Math.min(0.9, 0.4 + share.low() / 2) * (busy ? 1 : 0.5),
                share.fraction() * Math.min(1, cores / Math.max(1, recording.processors())),
                site.point(),
                SiteTrail.above(in, recording, samples, matched, site, Phrase.of("trail.code.hot")),
                against(in, recording, samples),
                Phrase.of("trail.cpu.remedy", site.label())));
    }

    /** Samples are lost where threads are busiest, so a share of the rest may be of the wrong line. */
    private static List<Phrase> against(Investigation in, Recording recording, Samples samples) {
        double lost = in.quality(recording).losses().sampleShare();
        return samples.kind().equals(SampleKind.CPUTIME) && lost >= NOTABLE_LOSS
                ? List.of(Phrase.of("trail.against.samples", Quantity.fraction(lost)))
                : List.of();
    }

    /**
     * Average CPU use of the JVM in cores. Where the recording has no {@code jdk.CPULoad}, each CPU-time sample stands for a
     * period of it; 0 where it says neither.
     */
    private static double averageCores(Investigation in, Recording recording, Samples samples) {
        if (recording.cpuLoad().isEmpty() && samples.kind().equals(SampleKind.CPUTIME)) {
            long period =
                    in.quality(recording).samplingPeriod(SampleKind.CPUTIME).orElse(0);
            return (double) samples.size()
                    * period
                    / Math.max(1, recording.range().nanos());
        }
        double load = recording.cpuLoad().stream()
                .mapToDouble(c -> c.jvmUser() + c.jvmSystem())
                .average()
                .orElse(0);
        return load * Math.max(1, recording.processors());
    }

    @Override
    public List<Limit> limits(Investigation in) {
        boolean none = in.evidence().recordings().stream()
                .noneMatch(r -> r.samples(SampleKind.CPU).isPresent()
                        || r.samples(SampleKind.CPUTIME).isPresent());
        return none
                ? List.of(new Limit(
                        "needs.cpu",
                        Phrase.of("trail.needs.cpu"),
                        "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr"))
                : List.of();
    }
}
