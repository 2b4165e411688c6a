package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.rule.ClassUse;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Allocation pressure: one line of own code that asks for a large share of all bytes allocated, at a rate that keeps the
 * collector busy. What it allocates usually dies young; that is what tells it from a leak.
 */
public final class AllocationRule implements Rule {

    static final double SHARE = 0.20;
    /** Below this rate a modern collector is idle most of the time, whatever the share. */
    static final long BYTES_PER_SECOND = 50L << 20;

    /** From this rate on a line counts where nothing says how busy the process is. */
    static final long MANY_BYTES_PER_SECOND = 100L << 20;

    /**
     * Bytes allocated for each second of CPU time: programs that build texts and small objects as they go allocate some 300 to 450
     * MiB, those that copy, box or rebuild what they could keep allocate a multiple.
     */
    static final long BYTES_PER_CPU_SECOND = 500L << 20;

    /**
     * The same of the CPU time of the line's own method alone, where the process computes other things besides: no code that computes what it
     * puts into arrays fills so many, but one that copies them does.
     */
    static final long BYTES_PER_OWN_CPU_SECOND = 1500L << 20;

    /**
     * From this rate on data counts: objects of the program's own classes, texts and buffers are what a program is there to make. By-products
     * of how it is written, such as boxes, iterators and copies of arrays of references, count from {@link #BYTES_PER_SECOND} on.
     */
    static final long DATA_BYTES_PER_SECOND = 300L << 20;

    /** Share of a line's bytes from which on it makes by-products: a list is also needed to make the texts in it. */
    private static final double BY_PRODUCT_SHARE = 0.5;

    /** Classes nobody wants for their own sake, by the beginning of their names. */
    private static final List<String> BY_PRODUCTS = List.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.reflect.",
            "java.util.Optional",
            "java.util.stream.",
            "java.util.regex.",
            "java.math.");

    private static final Set<String> PRIMITIVES =
            Set.of("boolean[]", "byte[]", "char[]", "short[]", "int[]", "long[]", "float[]", "double[]");

    private static final List<String> TEXTS = List.of(
            "java.lang.String",
            "java.lang.AbstractStringBuilder",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double");

    /** Cause of the collections G1 makes for objects larger than half a region. */
    private static final String HUMONGOUS = "G1 Humongous Allocation";

    private static final double HUMONGOUS_SHARE = 0.3;
    static final int MIN_SAMPLES = 30;
    private static final int MIN_CPU_SAMPLES = 50;

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<Recording> recording = in.evidence().recording();
        Optional<Samples> samples = recording.flatMap(r -> r.samples(SampleKind.ALLOC));
        if (samples.isEmpty() || samples.get().size() < MIN_SAMPLES) {
            return List.of();
        }
        return find(in, recording.get(), samples.get()).map(List::of).orElse(List.of());
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Tally<Site> bySite = new Tally<>();
        long total = 0;
        for (long i = 0; i < samples.size(); i++) {
            total += samples.weight().get(i);
            Site site = sites.of(samples.stack().get(i));
            if (site != null) {
                bySite.add(site, samples.weight().get(i));
            }
        }
        Optional<Tally.Entry<Site>> top = bySite.top();
        if (top.isEmpty() || total == 0 || top.get().samples() < MIN_SAMPLES) {
            return Optional.empty();
        }
        double seconds = Math.max(1e-9, recording.range().nanos() / 1e9);
        double rate = top.get().weight() / seconds;
        Share siteShare = new Share(top.get().weight(), total, top.get().samples(), samples.size());
        if (siteShare.fraction() < SHARE) {
            return Optional.empty();
        }
        Site site = top.get().key();
        Tally<String> classes = classes(recording, samples, sites, site);
        String className = classes.top().map(Tally.Entry::key).orElse("?");
        boolean byProducts = byProducts(classes) >= BY_PRODUCT_SHARE;
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        double cores = GcWork.cores(recording);
        double perCpu = cores > 0 ? rate / cores : Double.NaN;
        boolean copies = cores > 0
                && (byProducts || PRIMITIVES.contains(className) && !isText(in, recording, samples, sites, site))
                && perCpu >= BYTES_PER_OWN_CPU_SECOND * shareOfCpu(in, recording, site);
        boolean many = byProducts || rate >= DATA_BYTES_PER_SECOND;
        boolean busy = cores > 0
                ? rate >= BYTES_PER_SECOND && (copies || many && perCpu >= BYTES_PER_CPU_SECOND)
                : many && rate >= MANY_BYTES_PER_SECOND;
        double humongous = className.endsWith("[]") ? GcWork.causedBy(recording, HUMONGOUS) : 0;
        boolean large = humongous >= HUMONGOUS_SHARE;
        List<Phrase> against = busy || large || rate < BYTES_PER_SECOND || cores <= 0
                ? List.of()
                : List.of(Phrase.of("trail.against.ordinaryrate", Quantity.bytes((long) perCpu)));
        return Optional.of(new Finding(
                "allocation-pressure",
                Phrase.of("trail.alloc.title", site.label(), Quantity.fraction(siteShare.fraction())),
                large
                        ? Phrase.of(
                                "trail.alloc.detail.humongous",
                                Quantity.bytesPerSecond(rate),
                                Quantity.fraction(siteShare.fraction()),
                                Quantity.fraction(SHARE),
                                Quantity.fraction(humongous))
                        : Phrase.of(
                                "trail.alloc.detail",
                                Quantity.bytesPerSecond(rate),
                                Quantity.fraction(siteShare.fraction()),
                                Quantity.fraction(SHARE)),
                busy || large ? Finding.Level.STRONG : Finding.Level.HINT,
                Math.min(0.95, 0.5 + siteShare.low() / 2 + (large ? 0.25 : 0)) * (busy || large ? 1 : 0.45),
                siteShare.fraction() * (busy || large ? 0.8 : 0.3),
                site.point(),
                trail(in, recording, samples, matched, site, className, siteShare),
                against,
                Phrase.of(
                        large ? "trail.alloc.remedy.humongous" : "trail.alloc.remedy", Names.simpleClass(className))));
    }

    /** At most so much of the CPU time is spent in the line's method and below; 1 where too little was sampled to tell. */
    private static double shareOfCpu(Investigation in, Recording recording, Site site) {
        Stacks stacks = recording.stacks();
        byte[] known = new byte[stacks.size()];
        return recording
                .samples(SampleKind.CPUTIME)
                .or(() -> recording.samples(SampleKind.CPU))
                .filter(s -> s.size() >= MIN_CPU_SAMPLES)
                .map(s -> Matched.of(
                                recording,
                                s,
                                i -> {
                                    int stack = s.stack().get(i);
                                    if (stack >= 0 && known[stack] == 0) {
                                        known[stack] = (byte)
                                                (Matched.contains(stacks, stack, site.qualifiedMethod()) ? 1 : 2);
                                    }
                                    return stack >= 0 && known[stack] == 1;
                                },
                                in.job())
                        .share()
                        .high())
                .orElse(1.0);
    }

    private static Trail trail(
            Investigation in,
            Recording recording,
            Samples samples,
            Matched matched,
            Site site,
            String className,
            Share siteShare) {
        String file = recording.passport().name();
        List<Hop> hops = new ArrayList<>();
        Selection selection = Selection.NONE;
        Optional<Matched.Pool> pool = matched.topPool();
        if (pool.isPresent()) {
            hops.add(Hops.thread(pool.get(), file, samples.event()));
            selection = selection.withThreads(pool.get().threads(), pool.get().label());
        }
        Optional<Matched.Caller> caller = matched.topCaller(in.ownCode(), site);
        if (caller.isPresent()) {
            hops.add(Hops.stack(caller.get(), file, samples.event()));
            selection = selection.withStack(caller.get().path());
        }
        EvidenceLink link = new EvidenceLink(
                file,
                samples.event(),
                Phrase.of(
                        "trail.ev.samples",
                        Quantity.count(siteShare.samples()),
                        Quantity.count(siteShare.ofSamples())));
        hops.add(new Hop(
                Layer.ALLOCATION,
                Names.simpleClass(className) + " @ " + site.label(),
                siteShare,
                Grade.STATISTICAL,
                Phrase.of("trail.allocation.top"),
                List.of(link),
                List.of()));
        object(in.evidence(), in, className).ifPresent(hops::add);
        hops.add(Hops.code(site, siteShare, Grade.STATISTICAL, Phrase.of("trail.code.site"), link, List.of()));
        return new Trail(
                hops,
                selection
                        .withAllocation(new Selection.Allocation(className, site.point()))
                        .withObject(new Selection.HeapObject(className, -1))
                        .withCode(site.point()));
    }

    /** What of the class is alive in the heap dump: joined by class only, and therefore inferred. */
    private static Optional<Hop> object(EvidenceSet evidence, Investigation in, String className) {
        return evidence.heap().map(heap -> {
            ClassUse use = ClassUse.of(heap, in.analysis(heap), className, in.job());
            return new Hop(
                    Layer.OBJECT,
                    Names.simpleClass(className) + " \u00d7" + use.instances(),
                    Share.exact(use.bytes(), use.heapBytes()),
                    Grade.INFERRED,
                    Phrase.of("trail.object.byclass"),
                    List.of(new EvidenceLink(
                            heap.passport().name(),
                            className,
                            Phrase.of(
                                    "trail.ev.instances",
                                    Quantity.count(use.instances()),
                                    Quantity.bytes(use.bytes())))),
                    List.of(Phrase.of("trail.against.othersites")));
        });
    }

    /** Whether most of it is asked for by the library's texts, which computes what it puts in. */
    private static boolean isText(Investigation in, Recording recording, Samples samples, SiteIndex sites, Site site) {
        Stacks stacks = recording.stacks();
        long text = 0;
        long all = 0;
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (!site.equals(sites.of(stack))) {
                continue;
            }
            all += samples.weight().get(i);
            int own = in.ownCode().topOwnFrame(stacks, stack);
            for (int p = 0; p < own; p++) {
                String name = stacks.frameAt(stack, p).className();
                if (TEXTS.stream().anyMatch(name::startsWith)) {
                    text += samples.weight().get(i);
                    break;
                }
            }
        }
        return text * 2 > all;
    }

    private static boolean isByProduct(String className) {
        boolean references = className.endsWith("[]") && !PRIMITIVES.contains(className);
        return references
                || className.contains("$$Lambda")
                || className.endsWith("Itr")
                || className.endsWith("Iterator")
                || BY_PRODUCTS.stream().anyMatch(className::startsWith);
    }

    /** Bytes of each class at a site. */
    private static Tally<String> classes(Recording recording, Samples samples, SiteIndex sites, Site site) {
        Tally<String> classes = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            int subject = samples.subject().get(i);
            if (subject >= 0 && site.equals(sites.of(samples.stack().get(i)))) {
                classes.add(recording.subjects().get(subject), samples.weight().get(i));
            }
        }
        return classes;
    }

    private static double byProducts(Tally<String> classes) {
        long bytes = classes.ranked().stream()
                .filter(c -> isByProduct(c.key()))
                .mapToLong(Tally.Entry::weight)
                .sum();
        return (double) bytes / Math.max(1, classes.weight());
    }

    @Override
    public List<Limit> limits(Investigation in) {
        boolean none = in.evidence().recordings().stream()
                .noneMatch(r -> r.samples(SampleKind.ALLOC).isPresent());
        return none
                ? List.of(new Limit(
                        "needs.allocation",
                        Phrase.of("trail.needs.allocation"),
                        "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr"))
                : List.of();
    }
}
