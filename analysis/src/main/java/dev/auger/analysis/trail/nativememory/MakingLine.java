package dev.auger.analysis.trail.nativememory;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The line that makes resources: own code that calls what opens one, in samples of any kind, because making one takes time, calls
 * the system and allocates. Where no sample shows that, the line that allocates what comes with a resource, or one that uses it.
 *
 * @param how what the line was seen doing
 * @param samples that show it
 * @param ofSamples that show any line doing so
 * @param parts tenths of the recording in which it was seen
 * @param late it, or where it only works with a resource its method, was seen in the second half
 */
record MakingLine(
        Site site,
        How how,
        long samples,
        long ofSamples,
        int parts,
        boolean late,
        Recording recording,
        SampleKind kind) {

    /** What a line was seen doing. */
    enum How {
        MAKES,
        COMES_WITH,
        USES
    }

    private static final int TENTHS = 10;
    private static final double LATE = 0.5;
    private static final List<SampleKind> KINDS = List.of(
            SampleKind.ALLOC,
            SampleKind.CPUTIME,
            SampleKind.CPU,
            SampleKind.NATIVE,
            SampleKind.IO,
            SampleKind.MALLOC,
            SampleKind.CLASSLOAD);

    static Optional<MakingLine> find(Investigation in, Recording recording, Resource resource, Held held) {
        Search making = new Search(in, recording, How.MAKES);
        Stacks stacks = recording.stacks();
        making.over(stack -> {
            int own = in.ownCode().topOwnFrame(stacks, stack);
            return own > 0
                    && resource.makers.contains(stacks.frameAt(stack, own - 1).qualifiedName());
        });
        return making.best(held, true)
                .or(() -> comesWith(in, recording, held))
                .or(() -> making.best(held, false))
                .or(() -> uses(in, recording, resource, held));
    }

    /** Where objects are allocated that hang on the one that holds a resource. */
    private static Optional<MakingLine> comesWith(Investigation in, Recording recording, Held held) {
        Search search = new Search(in, recording, How.COMES_WITH);
        Set<String> beside = held.beside();
        recording.samples(SampleKind.ALLOC).ifPresent(samples -> {
            for (long i = 0; i < samples.size(); i++) {
                int subject = samples.subject().get(i);
                if (subject >= 0 && beside.contains(recording.subjects().get(subject))) {
                    search.add(SampleKind.ALLOC, samples, i);
                }
            }
        });
        return search.best(held, true);
    }

    private static Optional<MakingLine> uses(Investigation in, Recording recording, Resource resource, Held held) {
        Search search = new Search(in, recording, How.USES);
        Stacks stacks = recording.stacks();
        search.over(stack -> {
            int own = in.ownCode().topOwnFrame(stacks, stack);
            return own > 0
                    && resource.classes.contains(stacks.frameAt(stack, own - 1).className());
        });
        return search.best(held, true);
    }

    private record Seen(Site site, SampleKind kind, double at) {}

    private static final class Search {
        private final Investigation in;
        private final Recording recording;
        private final How how;
        private final List<Seen> seen = new ArrayList<>();

        Search(Investigation in, Recording recording, How how) {
            this.in = in;
            this.recording = recording;
            this.how = how;
        }

        void over(IntPredicate wanted) {
            byte[] known = new byte[recording.stacks().size()];
            for (SampleKind kind : KINDS) {
                recording.samples(kind).ifPresent(samples -> {
                    for (long i = 0; i < samples.size(); i++) {
                        if ((i & 0xfff) == 0) {
                            in.job().check();
                        }
                        int stack = samples.stack().get(i);
                        if (stack < 0) {
                            continue;
                        }
                        if (known[stack] == 0) {
                            known[stack] = (byte) (wanted.test(stack) ? 1 : 2);
                        }
                        if (known[stack] == 1) {
                            add(kind, samples, i);
                        }
                    }
                });
            }
        }

        void add(SampleKind kind, Samples samples, long i) {
            int stack = samples.stack().get(i);
            int own = in.ownCode().topOwnFrame(recording.stacks(), stack);
            if (own >= 0) {
                double at = (double) (samples.time().get(i) - recording.range().start())
                        / Math.max(1, recording.range().nanos());
                seen.add(new Seen(Site.of(recording.stacks().frameAt(stack, own)), kind, at));
            }
        }

        /** @param near whether only lines of the classes on the way count */
        Optional<MakingLine> best(Held held, boolean near) {
            Tally<Site> sites = new Tally<>();
            seen.stream()
                    .filter(s -> !near || held.onTheWay(s.site().className()))
                    .forEach(s -> sites.add(s.site(), 1));
            return sites.top().map(top -> {
                BitSet parts = new BitSet(TENTHS);
                Tally<SampleKind> kinds = new Tally<>();
                seen.stream().filter(s -> s.site().equals(top.key())).forEach(s -> {
                    parts.set((int) Math.clamp(s.at() * TENTHS, 0, TENTHS - 1));
                    kinds.add(s.kind(), 1);
                });
                return new MakingLine(
                        top.key(),
                        how,
                        top.samples(),
                        sites.samples(),
                        parts.cardinality(),
                        parts.nextSetBit(TENTHS / 2) >= 0 || how != How.MAKES && lateIn(top.key()),
                        recording,
                        kinds.top().orElseThrow().key());
            });
        }

        private boolean lateIn(Site site) {
            Search method = new Search(in, recording, how);
            Stacks stacks = recording.stacks();
            method.over(stack -> {
                int own = in.ownCode().topOwnFrame(stacks, stack);
                return own >= 0 && stacks.frameAt(stack, own).qualifiedName().equals(site.qualifiedMethod());
            });
            return method.seen.stream().anyMatch(s -> s.at() >= LATE);
        }
    }

    /** The samples that show the line. */
    Optional<Matched> matched(Investigation in) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        return recording
                .samples(kind)
                .map(samples -> Matched.of(
                        recording,
                        samples,
                        i -> site.equals(sites.of(samples.stack().get(i))),
                        in.job()));
    }
}
