package dev.auger.analysis.alloc;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.series.Bins;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers about allocation. */
public final class Allocations {

    private static final long SECOND = 1_000_000_000L;
    private static final int MAX_BINS = 1000;
    private static final int BATCH = 4096;

    private Allocations() {}

    /**
     * The samples of what was allocated, in bytes: those of JFR, else what a profile calls {@code alloc_space}, else the first of its
     * kinds that tells of allocation in bytes ({@code alloc-size}, {@code space}, {@code inuse_space}).
     */
    public static Optional<Samples> samples(Recording r) {
        return kind(r).flatMap(r::samples);
    }

    /** The kind of {@link #samples}. */
    public static Optional<SampleKind> kind(Recording r) {
        if (r.samples(SampleKind.ALLOC).isPresent() || r.isTimed()) {
            return Optional.of(SampleKind.ALLOC);
        }
        return r.kinds().stream()
                .filter(kind -> kind.group() == SampleKind.Group.ALLOCATION && kind.unit() == SampleKind.Unit.BYTES)
                .filter(kind -> r.samples(kind).isPresent())
                .min(Comparator.comparing(kind -> !kind.id().startsWith("alloc")));
    }

    /** Totals by time, class and site; empty lists if allocation was not recorded. */
    public static AllocationSummary summarise(Recording r, SampleFilter filter, Job job) {
        return summarise(r, kind(r).orElse(SampleKind.ALLOC), filter, job);
    }

    /** The same of a kind, in bytes, that a profile names itself. */
    public static AllocationSummary summarise(Recording r, SampleKind kind, SampleFilter filter, Job job) {
        Bins bins = Bins.doubling(Bins.span(r, filter), SECOND, MAX_BINS);
        Optional<Samples> found = r.samples(kind);
        if (found.isEmpty()) {
            return new AllocationSummary("", 0, 0, bins.width(), bins.start(), List.of(), List.of(), List.of());
        }
        Samples samples = found.get();
        Keys classes = new Keys(r, Dimension.CLASS);
        Keys sites = new Keys(r, Dimension.SITE);
        Keys threads = new Keys(r, Dimension.THREAD);
        Tally byClass = new Tally();
        Tally bySite = new Tally();
        Tally.Pairs siteClasses = new Tally.Pairs();
        Tally.Pairs siteThreads = new Tally.Pairs();
        long[] byBin = new long[bins.count()];
        long total = 0;
        long count = 0;
        long n = samples.size();
        job.begin(n, Progress.Unit.OBJECTS);
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (!filter.test(samples, i)) {
                continue;
            }
            long weight = samples.weight().get(i);
            int type = classes.of(samples, i);
            int site = sites.of(samples, i);
            byClass.add(type, weight);
            bySite.add(site, weight);
            siteClasses.add(site, type, weight);
            siteThreads.add(site, threads.of(samples, i), weight);
            byBin[bins.of(samples.time().get(i))] += weight;
            total += weight;
            count++;
        }
        return new AllocationSummary(
                samples.event(),
                total,
                count,
                bins.width(),
                bins.start(),
                // What was added up has no times.
                r.isTimed() ? binRows(bins, byBin) : List.of(),
                classRows(classes, byClass),
                siteRows(
                        sites,
                        bySite,
                        classes,
                        siteClasses.largest(sites.size(), classes),
                        threads,
                        siteThreads.largest(sites.size(), threads)));
    }

    private static List<AllocationSummary.Bin> binRows(Bins bins, long[] bytes) {
        List<AllocationSummary.Bin> rows = new ArrayList<>(bytes.length);
        for (int b = 0; b < bytes.length; b++) {
            rows.add(new AllocationSummary.Bin(bins.start() + b * bins.width(), bytes[b]));
        }
        return rows;
    }

    private static List<AllocationSummary.ClassRow> classRows(Keys classes, Tally tally) {
        List<AllocationSummary.ClassRow> rows = new ArrayList<>(classes.size());
        for (int c : classes.byWeight(tally.bytes())) {
            rows.add(new AllocationSummary.ClassRow(classes.name(c), tally.bytes(c), tally.samples(c)));
        }
        return rows;
    }

    private static List<AllocationSummary.SiteRow> siteRows(
            Keys sites, Tally tally, Keys classes, int[] topClass, Keys threads, int[] topThread) {
        List<AllocationSummary.SiteRow> rows = new ArrayList<>(sites.size());
        for (int s : sites.byWeight(tally.bytes())) {
            String className = classes.name(topClass[s]);
            rows.add(new AllocationSummary.SiteRow(
                    sites.frame(s),
                    className.equals(Keys.NO_CLASS) ? null : className,
                    tally.bytes(s),
                    tally.samples(s),
                    threads.name(topThread[s])));
        }
        return rows;
    }

    /** Bytes over time by class. */
    public static StackedSeries byClass(Recording r, SampleFilter filter, int topN, int maxBins, Job job) {
        return by(Dimension.CLASS, r, filter, topN, maxBins, job);
    }

    /** Bytes over time by top frame with line. */
    public static StackedSeries bySite(Recording r, SampleFilter filter, int topN, int maxBins, Job job) {
        return by(Dimension.SITE, r, filter, topN, maxBins, job);
    }

    /** Bytes over time by thread family. */
    public static StackedSeries byThread(Recording r, SampleFilter filter, int topN, int maxBins, Job job) {
        return by(Dimension.THREAD, r, filter, topN, maxBins, job);
    }

    /**
     * Bytes over time by a dimension.
     *
     * @param topN series of their own for the largest; the rest are added up in one more
     * @param maxBins at most so many bins, of a round width
     */
    public static StackedSeries by(
            Dimension dimension, Recording r, SampleFilter filter, int topN, int maxBins, Job job) {
        Bins bins = Bins.round(Bins.span(r, filter), maxBins);
        Optional<Samples> found = samples(r);
        if (found.isEmpty()) {
            return StackedSeries.empty(bins);
        }
        Samples samples = found.get();
        Keys keys = new Keys(r, dimension);
        Tally tally = new Tally();
        long n = samples.size();
        job.begin(2 * n, Progress.Unit.OBJECTS);
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (filter.test(samples, i)) {
                tally.add(keys.of(samples, i), samples.weight().get(i));
            }
        }
        Integer[] order = keys.byWeight(tally.bytes());
        int top = Math.min(topN, order.length);
        boolean hasOther = order.length > top;
        int[] series = new int[order.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            series[order[i]] = Math.min(i, top);
            if (i < top) {
                names.add(keys.name(order[i]));
            }
        }
        if (hasOther) {
            names.add(StackedSeries.OTHER);
        }
        long[][] values = new long[names.size()][bins.count()];
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (filter.test(samples, i)) {
                values[series[keys.of(samples, i)]][bins.of(samples.time().get(i))] +=
                        samples.weight().get(i);
            }
        }
        return new StackedSeries(names, hasOther, bins, values);
    }
}
