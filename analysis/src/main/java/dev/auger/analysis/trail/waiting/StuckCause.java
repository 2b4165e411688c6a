package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with threads that stand still, as far as dumps, the recording and the heap tell. */
enum StuckCause {
    /** Nobody gives back what they wait for. */
    LOCK,
    /** One of them holds it in another way. */
    UPGRADE,
    /** One of them holds one of several and waits for another. */
    NESTED,
    /** What they borrow is not given back. */
    BORROWED,
    /** Its holder is idle. */
    ORPHAN,
    /** Its holder goes on somewhere else and keeps it. */
    KEPT,
    /** The holder of a lock that others wait for waits itself, for something else. */
    HOLDER,
    POOL,
    POOLS,
    JOIN,
    FULL,
    SIGNAL,
    /** The other side of a connection does not answer. */
    ANSWER;

    /** Whether the dumps alone prove it. */
    boolean isCertain() {
        return this == POOL || this == POOLS || this == ORPHAN;
    }

    /** Whether dumps, however many, are not enough. */
    boolean needsRecording() {
        return this == ANSWER || this == KEPT || this == BORROWED;
    }

    String key() {
        return "trail.stuck." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<StuckCause> of(
            Investigation in,
            ThreadDump last,
            List<StuckThreads> groups,
            StuckThreads group,
            Optional<ThreadActivity> activity) {
        if (group.kind() != WaitKind.LOCK && holdsOthersUp(groups, group)) {
            return Optional.of(HOLDER);
        }
        int count = group.threads().size();
        return switch (group.kind()) {
            case LOCK -> ofLock(groups, group);
            case JOIN -> {
                if (isStarved(last, group)) {
                    boolean others = groups.stream()
                            .anyMatch(g -> g != group && g.kind() == WaitKind.JOIN && isStarved(last, g));
                    yield Optional.of(others ? POOLS : POOL);
                }
                yield count >= 2 || inMidWork(group, activity) ? Optional.of(JOIN) : Optional.empty();
            }
            case CHAN_SEND -> Optional.of(FULL);
            case CHAN_RECV ->
                group.wantsAnother()
                        ? Optional.of(NESTED)
                        : count >= 2 && isBorrowed(in, group, activity) ? Optional.of(BORROWED) : Optional.empty();
            case COND -> both(groups, group) ? Optional.of(SIGNAL) : Optional.empty();
            case IO -> unanswered(in, group, activity) ? Optional.of(ANSWER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<StuckCause> ofLock(List<StuckThreads> groups, StuckThreads group) {
        ThreadInfo owner = group.owner();
        if (owner != null && WaitKinds.of(owner) == WaitKind.IDLE_POOL) {
            return Optional.of(ORPHAN);
        }
        if (owner != null && !isStuck(groups, owner.ref())) {
            return usesIt(owner, group) ? Optional.empty() : Optional.of(KEPT);
        }
        boolean waitsElsewhere = owner != null
                && groups.stream().filter(g -> g.kind() != WaitKind.LOCK).anyMatch(g -> contains(g, owner.ref()));
        return waitsElsewhere
                ? Optional.empty()
                : Optional.of(group.wantsAnother() ? NESTED : group.waitsForItself() ? UPGRADE : LOCK);
    }

    /** Whether the owner is in code of a class that asks for the lock, as one that holds it for its work is. */
    private static boolean usesIt(ThreadInfo owner, StuckThreads group) {
        Set<String> asking = group.sites().stream().map(Site::className).collect(Collectors.toSet());
        return owner.frames().stream().map(Frame::className).anyMatch(asking::contains);
    }

    /** One thread that waits for others' work is how many a program's main thread spends its life; not one that was at its own. */
    private static boolean inMidWork(StuckThreads group, Optional<ThreadActivity> activity) {
        ThreadInfo thread = group.threads().getFirst();
        boolean main = thread.frames().stream()
                .filter(group.ownCode()::test)
                .findFirst()
                .filter(f -> f.method().equals("main"))
                .isPresent();
        return !main
                && activity.filter(a -> a.stoppedAtOnce(List.of(thread.ref()))).isPresent();
    }

    /** Who waits for its next task is idle; who takes something else in the middle of one waits for what others have not given back. */
    private static boolean isBorrowed(Investigation in, StuckThreads group, Optional<ThreadActivity> activity) {
        List<ThreadRef> threads = group.threads().stream().map(ThreadInfo::ref).toList();
        return activity.filter(a -> a.stoppedAtOnce(threads)).isPresent()
                && in.evidence()
                        .recording()
                        .filter(r -> WorkLoop.isLeft(in, r, group))
                        .isPresent();
    }

    /** Who accepted a connection waits for requests; who opened it has asked, if it was at work until then. */
    private static boolean unanswered(Investigation in, StuckThreads group, Optional<ThreadActivity> activity) {
        List<ThreadRef> threads = group.threads().stream().map(ThreadInfo::ref).toList();
        if (activity.filter(a -> a.stoppedAtOnce(threads)).isEmpty()) {
            return false;
        }
        Optional<SocketSides> sides = in.evidence().heap().map(SocketSides::of);
        return sides.isPresent()
                && threads.stream()
                        .map(sides.get()::opened)
                        .flatMap(Optional::stream)
                        .reduce(Boolean::logicalAnd)
                        .orElse(false);
    }

    /** Whether a thread of the group holds what threads of another stand still for. */
    private static boolean holdsOthersUp(List<StuckThreads> groups, StuckThreads group) {
        return groups.stream()
                .filter(g -> g.kind() == WaitKind.LOCK)
                .map(StuckThreads::owner)
                .anyMatch(owner -> owner != null && contains(group, owner.ref()));
    }

    private static boolean contains(StuckThreads group, ThreadRef thread) {
        return group.threads().stream().anyMatch(t -> t.ref().matches(thread));
    }

    private static boolean isStuck(List<StuckThreads> groups, ThreadRef thread) {
        return groups.stream().anyMatch(g -> contains(g, thread));
    }

    /** All workers of an executor wait for tasks: those behind them in its queue have nobody to run them. */
    private static boolean isStarved(ThreadDump last, StuckThreads group) {
        if (!group.areWorkers()) {
            return false;
        }
        String pool = Names.poolOf(group.threads().getFirst().ref().name());
        for (int t = 0; t < last.size(); t++) {
            if (Names.poolOf(last.name(t)).equals(pool) && WaitKinds.of(last, t) != WaitKind.JOIN) {
                return false;
            }
        }
        return true;
    }

    /** Idle consumers wait for a signal as they should; that those who would give it wait in the same class too is wrong. */
    private static boolean both(List<StuckThreads> groups, StuckThreads group) {
        String owner = group.line().className();
        return groups.stream()
                        .filter(g -> g.kind() == WaitKind.COND)
                        .flatMap(g -> g.sites().stream())
                        .filter(s -> s.className().equals(owner))
                        .distinct()
                        .count()
                >= 2;
    }
}
