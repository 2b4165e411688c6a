package dev.auger.analysis.trail.running;

import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadDumps;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads of one dump that are at the same line of own code.
 *
 * @param file of the dump
 * @param count how many there are
 * @param before how many there were in the dump before, or {@code count} where there is none that could show them
 * @param examples some of them
 * @param label how they are named
 * @param frames own frames of one of them, top first
 * @param kind what one of them waits for
 * @param alike threads of the dump that are virtual, if these are; else all others
 */
record Crowd(
        String file,
        boolean virtual,
        Site site,
        int count,
        int before,
        List<ThreadRef> examples,
        String label,
        List<Frame> frames,
        WaitKind kind,
        int alike) {

    private static final double GROWTH = 1.15;
    private static final int MORE = 5;
    private static final int EXAMPLES = 2_000;

    private record Key(boolean virtual, Site site) {}

    /** A dump with its file. */
    private record Seen(String file, ThreadDump dump, Map<Key, List<Integer>> crowds) {}

    /** The largest crowd of any dump, threads of the JVM and idle workers left out. */
    static Optional<Crowd> largest(Investigation in) {
        List<Seen> dumps = new ArrayList<>();
        for (ThreadDumps file : in.evidence().threadDumps()) {
            for (ThreadDump dump : file.dumps()) {
                if (dump.platform() == ThreadDump.Platform.JVM) {
                    dumps.add(new Seen(file.passport().name(), dump, crowds(in, dump)));
                }
            }
        }
        Crowd largest = null;
        for (int d = 0; d < dumps.size(); d++) {
            for (Map.Entry<Key, List<Integer>> entry : dumps.get(d).crowds().entrySet()) {
                int count = entry.getValue().size();
                boolean larger = largest == null
                        || count > largest.count()
                        || count == largest.count()
                                && entry.getKey()
                                                .site()
                                                .label()
                                                .compareTo(largest.site().label())
                                        < 0;
                if (larger) {
                    largest = of(in, dumps, d, entry.getKey(), entry.getValue());
                }
            }
        }
        return Optional.ofNullable(largest);
    }

    private static Map<Key, List<Integer>> crowds(Investigation in, ThreadDump dump) {
        @Nullable Site[] sites = new Site[dump.stackCount()];
        for (int s = 0; s < sites.length; s++) {
            sites[s] = dump.frames(s).stream()
                    .filter(in.ownCode()::test)
                    .findFirst()
                    .map(Site::of)
                    .orElse(null);
        }
        byte[] kinds = WaitKinds.all(dump, in.job());
        Map<Key, List<Integer>> crowds = new HashMap<>();
        for (int t = 0; t < dump.size(); t++) {
            int stack = dump.stack(t);
            Site site = stack < 0 ? null : sites[stack];
            if (site != null && kinds[t] != WaitKind.IDLE_POOL.ordinal()) {
                crowds.computeIfAbsent(new Key(dump.virtual(t), site), k -> new ArrayList<>())
                        .add(t);
            }
        }
        return crowds;
    }

    private static Crowd of(Investigation in, List<Seen> dumps, int d, Key key, List<Integer> members) {
        Seen seen = dumps.get(d);
        // A dump without any virtual thread is of a kind that does not list them.
        int before = dumps.subList(0, d).stream()
                .filter(s -> !key.virtual() || s.crowds().keySet().stream().anyMatch(Key::virtual))
                .map(s -> s.crowds().getOrDefault(key, List.of()).size())
                .reduce((a, b) -> b)
                .orElse(members.size());
        List<ThreadRef> examples =
                members.stream().limit(EXAMPLES).map(seen.dump()::ref).toList();
        String pool = examples.stream()
                .map(r -> Names.poolOf(r.displayName()))
                .min(Comparator.naturalOrder())
                .orElse("");
        return new Crowd(
                seen.file(),
                key.virtual(),
                key.site(),
                members.size(),
                before,
                examples,
                pool + " \u00d7" + members.size(),
                seen.dump().frames(seen.dump().stack(members.getFirst())).stream()
                        .filter(in.ownCode()::test)
                        .toList(),
                WaitKinds.of(seen.dump(), members.getFirst()),
                (int) IntStream.range(0, seen.dump().size())
                        .filter(t -> seen.dump().virtual(t) == key.virtual())
                        .count());
    }

    boolean grows() {
        return count >= before * GROWTH && count - before >= MORE;
    }

    /** Thread, stack, and, as a dump has no more, what a crowd of virtual threads is on the heap. */
    List<Hop> hops(EvidenceLink seen) {
        List<Hop> hops = new ArrayList<>();
        hops.add(new Hop(
                Layer.THREAD, label, null, Grade.EXACT, Phrase.of("trail.thread.crowd"), List.of(seen), List.of()));
        frames.stream()
                .skip(1)
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .ifPresent(frame -> hops.add(new Hop(
                        Layer.STACK,
                        Names.shortFrame(frame),
                        null,
                        Grade.EXACT,
                        Phrase.of("trail.stack.waits"),
                        List.of(seen),
                        List.of())));
        return hops;
    }

    Selection selection() {
        return Selection.NONE.withThreads(examples, label);
    }
}
