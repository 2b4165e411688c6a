package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The waits for one lock that a recording has: for a monitor, or parked in a lock of {@code java.util.concurrent}. JFR names the class
 * of the lock and not the object; of locks of the library, which all have the same few classes, those are told apart by the own class
 * that asks for them.
 *
 * @param lockClass class of the monitor, or of the lock as a program writes it ({@code java.util.concurrent.locks.ReentrantLock})
 * @param samples the waits, with those for other locks
 * @param rows which of them are for this lock, ascending
 * @param nanos waited in all
 * @param enters lines of own code that ask for the lock, most waited at first
 */
record LockWaits(String lockClass, boolean monitor, Samples samples, List<Long> rows, long nanos, List<Site> enters) {

    static final String SEMAPHORE = "java.util.concurrent.Semaphore";

    private static final int CHECK_EVERY = 4096;

    /** A lock as far as a recording tells it from others. */
    private record Key(String lockClass, String owner) {}

    private static final class Sum {
        final List<Long> rows = new ArrayList<>();
        final Tally<Site> sites = new Tally<>();
        long nanos;
    }

    /** What a stack that waits asks for: where, and which lock. */
    private record Asked(Site site, String lockClass) {}

    /** All locks that were waited for, most waited for first. */
    static List<LockWaits> of(Investigation in, Recording recording) {
        List<LockWaits> found = new ArrayList<>();
        recording.samples(SampleKind.LOCK).ifPresent(s -> add(in, recording, s, true, found));
        recording.samples(SampleKind.PARK).ifPresent(s -> add(in, recording, s, false, found));
        found.sort(Comparator.comparingLong((LockWaits w) -> -w.nanos()).thenComparing(LockWaits::lockClass));
        return found;
    }

    private static void add(
            Investigation in, Recording recording, Samples samples, boolean monitor, List<LockWaits> found) {
        Map<Key, Sum> sums = new TreeMap<>(Comparator.comparing(Key::lockClass).thenComparing(Key::owner));
        Map<Integer, Optional<Asked>> known = new HashMap<>();
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                in.job().check();
            }
            int stack = samples.stack().get(i);
            int subject = samples.subject().get(i);
            Asked asked = stack < 0
                    ? null
                    : known.computeIfAbsent(
                                    stack,
                                    s -> Optional.ofNullable(
                                            monitor ? entered(in, recording, s) : parked(in, recording, s)))
                            .orElse(null);
            if (asked == null || (monitor && subject < 0)) {
                continue;
            }
            Key key = monitor
                    ? new Key(recording.subjects().get(subject), "")
                    : new Key(asked.lockClass(), Names.outerClass(asked.site().className()));
            Sum sum = sums.computeIfAbsent(key, k -> new Sum());
            sum.rows.add(i);
            sum.nanos += samples.weight().get(i);
            sum.sites.add(asked.site(), samples.weight().get(i));
        }
        sums.forEach((key, sum) -> found.add(new LockWaits(
                key.lockClass(),
                monitor,
                samples,
                sum.rows,
                sum.nanos,
                sum.sites.ranked().stream().map(Tally.Entry::key).toList())));
    }

    private static @Nullable Asked entered(Investigation in, Recording recording, int stack) {
        int own = in.ownCode().topOwnFrame(recording.stacks(), stack);
        return own < 0 ? null : new Asked(Site.of(recording.stacks().frameAt(stack, own)), "");
    }

    /** Only a thread that waits to hold a lock: pools and queues park idle threads all the time. */
    private static @Nullable Asked parked(Investigation in, Recording recording, int stack) {
        Stacks stacks = recording.stacks();
        OwnCode ownCode = in.ownCode();
        int own = ownCode.topOwnFrame(stacks, stack);
        if (own <= 0) {
            return null;
        }
        List<Frame> frames = new ArrayList<>();
        for (int position = 0; position <= own; position++) {
            frames.add(stacks.frameAt(stack, position));
        }
        String lock = Names.outerClass(frames.get(own - 1).className());
        boolean ofLocks = lock.equals(SEMAPHORE)
                || lock.startsWith("java.util.concurrent.locks.") && !lock.endsWith("LockSupport");
        return ofLocks && WaitKinds.ofWaiting(frames) == WaitKind.LOCK
                ? new Asked(Site.of(stacks.frameAt(stack, own)), lock)
                : null;
    }
}
