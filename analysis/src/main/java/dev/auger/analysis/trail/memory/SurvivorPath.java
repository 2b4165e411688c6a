package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The caller that what survives has in common, and what dies has not: of several users of one line, the one that does not give back. Told by
 * comparing the stacks of sampled objects that are kept to those of all allocations of their class at the same line.
 *
 * @param site line of own code that nearly all survivors passed, the nearest to the allocation
 * @param survivors sampled objects that are kept and passed it
 * @param ofSurvivors sampled objects that are kept
 * @param share of all allocations that pass it, 0 to 1
 */
record SurvivorPath(Site site, long survivors, long ofSurvivors, double share) {

    private static final double ALL = 0.9;
    private static final double SOME = 0.75;
    private static final int MIN_SURVIVORS = 8;
    private static final int MIN_ALLOCATED = 20;

    static Optional<SurvivorPath> find(Investigation in, Origin origin, Holding holding) {
        Recording recording = origin.recording();
        Stacks stacks = recording.stacks();
        SiteIndex sites = SiteIndex.of(stacks, in.ownCode());
        Map<Site, Integer> kept = new HashMap<>();
        List<Integer> keptStacks = new ArrayList<>();
        for (OldObject object : recording.oldObjects()) {
            boolean same = object.stack() >= 0 && origin.site().equals(sites.of(object.stack()));
            if (same && object.className().equals(origin.className()) && holding.keeps(object)) {
                keptStacks.add(object.stack());
                own(in, stacks, object.stack()).forEach(s -> kept.merge(s, 1, Integer::sum));
            }
        }
        if (keptStacks.size() < MIN_SURVIVORS) {
            return Optional.empty();
        }
        Map<Site, Integer> allocated = new HashMap<>();
        int all = 0;
        Optional<Samples> samples = recording.samples(SampleKind.ALLOC);
        int subject = recording.subjects().indexOf(origin.className());
        if (samples.isPresent() && subject >= 0) {
            Map<Integer, Set<Site>> known = new HashMap<>();
            Samples s = samples.get();
            for (long i = 0; i < s.size(); i++) {
                int stack = s.stack().get(i);
                if (s.subject().get(i) == subject && stack >= 0 && origin.site().equals(sites.of(stack))) {
                    all++;
                    known.computeIfAbsent(stack, k -> own(in, stacks, k))
                            .forEach(site -> allocated.merge(site, 1, Integer::sum));
                }
            }
        }
        return all < MIN_ALLOCATED ? Optional.empty() : nearest(in, stacks, keptStacks, kept, allocated, all);
    }

    private static Optional<SurvivorPath> nearest(
            Investigation in,
            Stacks stacks,
            List<Integer> keptStacks,
            Map<Site, Integer> kept,
            Map<Site, Integer> allocated,
            int all) {
        for (int stack : keptStacks) {
            for (int p = 0; p < stacks.depth(stack); p++) {
                Frame frame = stacks.frameAt(stack, p);
                Site site = Site.of(frame);
                int survivors = kept.getOrDefault(site, 0);
                double share = (double) allocated.getOrDefault(site, 0) / all;
                if (in.ownCode().test(frame) && survivors >= ALL * keptStacks.size() && share <= SOME) {
                    return Optional.of(new SurvivorPath(site, survivors, keptStacks.size(), share));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Site> own(Investigation in, Stacks stacks, int stack) {
        Set<Site> sites = new HashSet<>();
        for (int p = 0; p < stacks.depth(stack); p++) {
            if (in.ownCode().test(stacks.frameAt(stack, p))) {
                sites.add(Site.of(stacks.frameAt(stack, p)));
            }
        }
        return sites;
    }
}
