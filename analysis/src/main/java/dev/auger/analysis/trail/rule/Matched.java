package dev.auger.analysis.trail.rule;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** The samples of one kind that pass a test, by thread pool and by stack. */
public final class Matched {

    private static final int CHECK_EVERY = 4096;

    private final Recording recording;
    private final Samples samples;
    private final Tally<String> pools = new Tally<>();
    private final Tally<Integer> stacks = new Tally<>();
    private final BitSet threads = new BitSet();
    private long totalWeight;
    private long matchedWeight;
    private long matchedSamples;
    private long totalSamples;

    private Matched(Recording recording, Samples samples) {
        this.recording = recording;
        this.samples = samples;
    }

    public static Matched of(Recording recording, Samples samples, LongPredicate test, Job job) {
        Matched matched = new Matched(recording, samples);
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            long weight = samples.weight().get(i);
            matched.totalWeight += weight;
            matched.totalSamples += taken(samples, i);
            if (test.test(i)) {
                matched.add(i, weight);
            }
        }
        return matched;
    }

    private void add(long index, long weight) {
        long taken = taken(samples, index);
        matchedWeight += weight;
        matchedSamples += taken;
        int thread = samples.thread().get(index);
        if (thread >= 0) {
            threads.set(thread);
            pools.add(Names.poolOf(recording.threads().get(thread).displayName()), weight, taken);
        }
        int stack = samples.stack().get(index);
        if (stack >= 0) {
            stacks.add(stack, weight, taken);
        }
    }

    public boolean isEmpty() {
        return matchedSamples == 0;
    }

    public long weight() {
        return matchedWeight;
    }

    public long count() {
        return matchedSamples;
    }

    public Share share() {
        return share(matchedWeight, matchedSamples);
    }

    private Share share(long weight, long count) {
        return new Share(weight, totalWeight, count, totalSamples);
    }

    /**
     * How many samples a row stands for: those of a profile that was added up are several. What such a profile says of allocated objects is
     * an estimate of theirs, and no count of samples.
     */
    public static long taken(Samples samples, long row) {
        return samples.kind().unit() == SampleKind.Unit.BYTES ? 1 : samples.eventsAt(row);
    }

    /**
     * A pool of threads.
     *
     * @param label {@code pricing-worker-* ×8}, or the thread's own name when it is one
     * @param share of all samples of the kind, not only of the matched ones
     */
    public record Pool(String label, List<ThreadRef> threads, Share share) {}

    /** The pool most of the matched weight falls on. */
    public Optional<Pool> topPool() {
        return pools.top().map(entry -> {
            List<ThreadRef> members = new ArrayList<>();
            for (int t = threads.nextSetBit(0); t >= 0; t = threads.nextSetBit(t + 1)) {
                ThreadRef ref = recording.threads().get(t);
                if (Names.poolOf(ref.displayName()).equals(entry.key())) {
                    members.add(ref);
                }
            }
            String label =
                    members.size() == 1 ? members.getFirst().displayName() : entry.key() + " \u00d7" + members.size();
            return new Pool(label, members, share(entry.weight(), entry.samples()));
        });
    }

    /**
     * A caller on the way to what was matched.
     *
     * @param frame the caller's frame
     * @param path qualified names from the root to the caller, on the heaviest stack through it
     */
    public record Caller(Frame frame, List<String> path, Share share) {}

    /**
     * The method of one's own code that most of the matched weight passes through before it reaches the site: the nearest own
     * frame above {@code site}'s that belongs to another class, or, where there is none, the site's own method.
     */
    public Optional<Caller> topCaller(OwnCode ownCode, Site site) {
        Stacks all = recording.stacks();
        Tally<String> callers = new Tally<>();
        for (Tally.Entry<Integer> entry : stacks.ranked()) {
            int position = callerPosition(all, entry.key(), ownCode, site);
            if (position >= 0) {
                callers.add(all.frameAt(entry.key(), position).qualifiedName(), entry.weight());
            }
        }
        return callers.top().flatMap(top -> {
            for (Tally.Entry<Integer> entry : stacks.ranked()) {
                int position = callerPosition(all, entry.key(), ownCode, site);
                if (position >= 0
                        && all.frameAt(entry.key(), position).qualifiedName().equals(top.key())) {
                    return Optional.of(new Caller(
                            all.frameAt(entry.key(), position), path(all, entry.key(), position), through(top.key())));
                }
            }
            return Optional.empty();
        });
    }

    /** The line of a class (or a class nested in it) that most of the matched samples pass through, nearest the leaf. */
    public Optional<Tally.Entry<Site>> topLineOf(String className) {
        return topLine(frame ->
                frame.className().equals(className) || frame.className().startsWith(className + '$'));
    }

    /** The line of frames that pass a test that most of the matched samples pass through, the one nearest the leaf of each. */
    public Optional<Tally.Entry<Site>> topLine(Predicate<Frame> test) {
        Stacks all = recording.stacks();
        Tally<Site> lines = new Tally<>();
        for (Tally.Entry<Integer> entry : stacks.ranked()) {
            lineOf(all, entry.key(), test).ifPresent(site -> lines.add(site, entry.samples(), entry.samples()));
        }
        return lines.top();
    }

    /** Whether a method is on any of the matched stacks. */
    public boolean passes(String qualifiedMethod) {
        return stacks.ranked().stream().anyMatch(e -> contains(recording.stacks(), e.key(), qualifiedMethod));
    }

    private static Optional<Site> lineOf(Stacks all, int stack, Predicate<Frame> test) {
        for (int p = 0; p < all.depth(stack); p++) {
            Frame frame = all.frameAt(stack, p);
            if (test.test(frame)) {
                return Optional.of(Site.of(frame));
            }
        }
        return Optional.empty();
    }

    private static int callerPosition(Stacks all, int stack, OwnCode ownCode, Site site) {
        int at = -1;
        int depth = all.depth(stack);
        for (int position = 0; position < depth; position++) {
            Frame frame = all.frameAt(stack, position);
            if (at < 0) {
                if (frame.className().equals(site.className()) && frame.method().equals(site.method())) {
                    at = position;
                }
            } else if (ownCode.test(frame) && !frame.className().equals(site.className())) {
                return position;
            }
        }
        return at;
    }

    private static List<String> path(Stacks all, int stack, int position) {
        List<String> path = new ArrayList<>();
        for (int p = all.depth(stack) - 1; p >= position; p--) {
            path.add(all.frameAt(stack, p).qualifiedName());
        }
        return path;
    }

    /** Share of all samples of the kind whose stack contains the method. */
    private Share through(String qualifiedName) {
        Stacks all = recording.stacks();
        byte[] known = new byte[all.size()];
        long weight = 0;
        long count = 0;
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (stack < 0) {
                continue;
            }
            if (known[stack] == 0) {
                known[stack] = (byte) (contains(all, stack, qualifiedName) ? 1 : 2);
            }
            if (known[stack] == 1) {
                weight += samples.weight().get(i);
                count += taken(samples, i);
            }
        }
        return share(weight, count);
    }

    public static boolean contains(Stacks all, int stack, String qualifiedName) {
        for (int p = 0; p < all.depth(stack); p++) {
            if (all.frameAt(stack, p).qualifiedName().equals(qualifiedName)) {
                return true;
            }
        }
        return false;
    }
}
