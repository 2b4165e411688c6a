package dev.auger.analysis.trail.rule;

import dev.auger.model.job.Job;
import dev.auger.model.recording.Samples;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The site of own code that the most weight of a kind falls on.
 *
 * @param weight in the kind's unit
 * @param samples samples at the site
 * @param total weight of all samples, those without own code included
 */
public record SiteSum(Site site, long weight, long samples, long total) {

    private static final int CHECK_EVERY = 4096;

    /** @param siteOf site of a stack, or null where it has none; asked for every sample, with -1 for none */
    public static Optional<SiteSum> heaviest(Samples samples, IntFunction<@Nullable Site> siteOf, Job job) {
        return heaviest(samples, i -> true, siteOf, job);
    }

    /** The same of the samples that pass a test; the total is of all. */
    public static Optional<SiteSum> heaviest(
            Samples samples, LongPredicate test, IntFunction<@Nullable Site> siteOf, Job job) {
        Tally<Site> sites = new Tally<>();
        long total = 0;
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            long weight = samples.weight().get(i);
            total += weight;
            Site site = test.test(i) ? siteOf.apply(samples.stack().get(i)) : null;
            if (site != null) {
                sites.add(site, weight);
            }
        }
        long whole = total;
        return sites.top().map(top -> new SiteSum(top.key(), top.weight(), top.samples(), whole));
    }
}
