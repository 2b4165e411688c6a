package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that put something into a container, found without reading bytecode: own code that calls a method of the container's
 * class that adds. They are seen when the container allocates nodes and tables, and when a thread is sampled while it adds.
 *
 * @param site the line seen most
 * @param samples samples that show it
 * @param ofSamples samples that show any such line
 * @param parts tenths of the recording in which it was seen
 * @param late seen in the second half
 * @param growths samples in which the container was replacing its table by a larger one for that line
 * @param ofHolder whether the line is the holder's
 * @param recording where it was seen
 * @param kind the kind of samples that show it most
 */
record PutLines(
        Site site,
        long samples,
        long ofSamples,
        int parts,
        boolean late,
        long growths,
        boolean ofHolder,
        Recording recording,
        SampleKind kind) {

    private static final int TENTHS = 10;
    private static final int MOST_SUPERS = 16;

    /** Kinds whose samples are taken while a thread works in the method on top. */
    private static final List<SampleKind> KINDS =
            List.of(SampleKind.ALLOC, SampleKind.CPUTIME, SampleKind.CPU, SampleKind.LIVE);

    /** Beginnings of names of methods that add. */
    private static final List<String> ADDING = List.of(
            "add",
            "put",
            "offer",
            "push",
            "append",
            "insert",
            "set",
            "submit",
            "schedule",
            "execute",
            "invokeall",
            "register",
            "subscribe",
            "merge",
            "compute",
            "replace",
            "enqueue",
            "write",
            "link",
            "accept",
            "on",
            "then",
            "when",
            "handle",
            "store",
            "cache",
            "save",
            "track",
            "record",
            "publish",
            "attach",
            "load",
            "getorcreate");

    private static final List<String> GROWING = List.of(
            "grow", "resize", "ensurecapacity", "transfer", "newcapacity", "expand", "rehash", "doublecapacity");

    /**
     * Looks for them.
     *
     * @param holder class of the program that owns the container
     * @param containers the container's class and those of what wraps it
     */
    static Optional<PutLines> find(
            Investigation in, Recording recording, HeapSnapshot heap, String holder, Set<String> containers) {
        Set<String> classes = withSupers(heap, containers);
        classes.removeIf(name -> in.ownCode().test(name));
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        return new Search(in, recording, holder, classes).find();
    }

    private static Set<String> withSupers(HeapSnapshot heap, Set<String> containers) {
        Set<String> all = new HashSet<>(containers);
        for (int c = 0; c < heap.classCount(); c++) {
            if (containers.contains(heap.heapClass(c).name())) {
                int above = heap.heapClass(c).superClass();
                for (int depth = 0; above >= 0 && depth < MOST_SUPERS; depth++) {
                    String name = heap.heapClass(above).name();
                    if (!name.equals("java.lang.Object")) {
                        all.add(name);
                    }
                    above = heap.heapClass(above).superClass();
                }
            }
        }
        return all;
    }

    /** Whether a class is another, is nested in it, or extends it. */
    static boolean isOf(HeapSnapshot heap, int type, String name) {
        return ClassChain.is(heap, type, name);
    }

    private static boolean begins(List<String> names, String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(lower::startsWith);
    }

    /** What is known of a line. */
    private static final class Seen {
        private final BitSet parts = new BitSet(TENTHS);
        private final Tally<SampleKind> kinds = new Tally<>();
        private long samples;
        private long growths;
        private boolean ofHolder;
    }

    private static final class Search {
        private final Investigation in;
        private final Recording recording;
        private final String holder;
        private final Set<String> classes;
        private final Stacks stacks;
        private final Map<Site, Seen> lines = new HashMap<>();
        private final @Nullable Site[] siteOf;
        private final byte[] known;

        Search(Investigation in, Recording recording, String holder, Set<String> classes) {
            this.in = in;
            this.recording = recording;
            this.holder = holder;
            this.classes = classes;
            this.stacks = recording.stacks();
            this.siteOf = new Site[stacks.size()];
            this.known = new byte[stacks.size()];
        }

        Optional<PutLines> find() {
            for (SampleKind kind : KINDS) {
                recording.samples(kind).ifPresent(s -> add(kind, s));
            }
            recording.oldObjects().forEach(o -> add(SampleKind.ALLOC, o.stack(), o.allocationTime(), 0));
            boolean holders = lines.values().stream().anyMatch(s -> s.ofHolder);
            Tally<Site> tally = new Tally<>();
            lines.forEach((site, seen) -> {
                if (seen.ofHolder == holders && seen.samples > 0) {
                    tally.add(site, seen.samples, seen.samples);
                }
            });
            return tally.top().map(top -> {
                Seen seen = lines.getOrDefault(top.key(), new Seen());
                return new PutLines(
                        top.key(),
                        top.samples(),
                        tally.samples(),
                        seen.parts.cardinality(),
                        seen.parts.nextSetBit(TENTHS / 2) >= 0,
                        seen.growths,
                        seen.ofHolder,
                        recording,
                        seen.kinds.top().map(Tally.Entry::key).orElse(SampleKind.ALLOC));
            });
        }

        private void add(SampleKind kind, Samples samples) {
            for (long i = 0; i < samples.size(); i++) {
                if ((i & 0xfff) == 0) {
                    in.job().check();
                }
                add(kind, samples.stack().get(i), samples.time().get(i), 1);
            }
        }

        private void add(SampleKind kind, int stack, long time, int count) {
            if (stack < 0) {
                return;
            }
            if (known[stack] == 0) {
                look(stack);
            }
            Site site = siteOf[stack];
            if (site == null) {
                return;
            }
            Seen seen = lines.computeIfAbsent(site, s -> new Seen());
            seen.samples += count;
            seen.ofHolder |= holders(site.className());
            seen.kinds.add(kind, count);
            seen.growths += known[stack] == 2 ? count : 0;
            double at = (double) (time - recording.range().start())
                    / Math.max(1, recording.range().nanos());
            seen.parts.set((int) Math.clamp(at * TENTHS, 0, TENTHS - 1));
        }

        private boolean holders(String className) {
            return Names.outerClass(className).equals(Names.outerClass(holder));
        }

        /** Finds a stack's line once: 1 there is perhaps one, 2 the container grows for it. */
        private void look(int stack) {
            known[stack] = 1;
            int own = in.ownCode().topOwnFrame(stacks, stack);
            if (own <= 0) {
                return;
            }
            Frame called = stacks.frameAt(stack, own - 1);
            if (!ofContainer(called.className()) || !begins(ADDING, called.method())) {
                return;
            }
            siteOf[stack] = Site.of(stacks.frameAt(stack, own));
            for (int p = 0; p < own; p++) {
                if (begins(GROWING, stacks.frameAt(stack, p).method())) {
                    known[stack] = 2;
                }
            }
        }

        private boolean ofContainer(String className) {
            return classes.contains(className) || classes.contains(Names.outerClass(className)) || nestedIn(className);
        }

        /** A queue may be a class nested in the one that is called, as a scheduler's is. */
        private boolean nestedIn(String className) {
            return classes.stream().anyMatch(c -> Names.outerClass(c).equals(className));
        }
    }

    /** The samples that show the line, to see who calls it and in which threads. */
    Optional<Matched> matched(Investigation in) {
        Stacks stacks = recording.stacks();
        byte[] known = new byte[stacks.size()];
        return recording
                .samples(kind)
                .map(s -> Matched.of(
                        recording,
                        s,
                        i -> {
                            int stack = s.stack().get(i);
                            if (stack < 0) {
                                return false;
                            }
                            if (known[stack] == 0) {
                                int own = in.ownCode().topOwnFrame(stacks, stack);
                                known[stack] = (byte)
                                        (own >= 0
                                                        && Site.of(stacks.frameAt(stack, own))
                                                                .equals(site)
                                                ? 1
                                                : 2);
                            }
                            return known[stack] == 1;
                        },
                        in.job()));
    }
}
