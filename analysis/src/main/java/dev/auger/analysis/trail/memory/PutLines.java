package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
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
import java.util.stream.Collectors;
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
 * @param sure a node or table of the class that is kept was made for it
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
        boolean sure,
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
            "keep",
            "remember",
            "collect",
            "record",
            "publish",
            "attach",
            "load",
            "getorcreate");

    /** Those of them that say little else, so that a method of the holder with such a name adds to it. */
    private static final List<String> INSIDE = List.of(
            "add",
            "put",
            "offer",
            "push",
            "append",
            "insert",
            "submit",
            "schedule",
            "register",
            "subscribe",
            "enqueue",
            "store",
            "cache",
            "save",
            "track",
            "keep",
            "remember",
            "collect",
            "attach");

    private static final Set<String> INTERFACES = Set.of(
            "java.util.Map",
            "java.util.concurrent.ConcurrentMap",
            "java.util.Collection",
            "java.util.List",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.concurrent.BlockingQueue");

    private static final List<String> GROWING = List.of(
            "grow", "resize", "ensurecapacity", "transfer", "newcapacity", "expand", "rehash", "doublecapacity");

    /**
     * Looks for them.
     *
     * @param holding what owns the container, and what that keeps
     * @param entries what is in it
     */
    static Optional<PutLines> find(
            Investigation in, Recording recording, HeapSnapshot heap, Holding holding, Entries entries) {
        String holder = holding.className();
        Set<String> containers = holding.containers(heap);
        containers.addAll(entries.containers());
        Set<String> kept = holding.keeps().stream().map(Kept::className).collect(Collectors.toSet());
        Set<String> classes = withSupers(heap, containers);
        classes.removeIf(name -> in.ownCode().test(name));
        String table = heap.typeOf(holding.largest().object()).name();
        if (classes.isEmpty() && !table.endsWith("[]")) {
            return Optional.empty();
        }
        if (classes.stream().anyMatch(name -> name.startsWith("java.util."))) {
            // Default methods of the interfaces stand on the stack as such.
            classes.addAll(INTERFACES);
        }
        Search search = new Search(in, recording, holder, classes, kept);
        search.table = table;
        search.inside = holding.inside(in, heap);
        return search.throughPlatform(holding).or(search::find);
    }

    /**
     * Looks for lines of methods of the holder that add, by their names, and were seen at work or waited for, though not while they
     * called the container.
     */
    static Optional<PutLines> inside(Investigation in, Recording recording, Holding holding) {
        Search search = new Search(in, recording, holding.className(), Set.of(), Set.of());
        search.byName = true;
        recording.samples(SampleKind.LOCK).ifPresent(s -> search.add(SampleKind.LOCK, s));
        return search.find();
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
        private boolean sure;
    }

    private static final class Search {
        private final Investigation in;
        private final Recording recording;
        private final String holder;
        private final Set<String> classes;
        private final Set<String> kept;
        private final Stacks stacks;
        private final Map<Site, Seen> lines = new HashMap<>();
        private final @Nullable Site[] siteOf;
        private final byte[] known;
        private String table = "";
        private String platformHolder = "";
        private boolean byName;
        private Set<String> inside = Set.of();

        Search(Investigation in, Recording recording, String holder, Set<String> classes, Set<String> kept) {
            this.in = in;
            this.recording = recording;
            this.holder = holder;
            this.classes = classes;
            this.kept = kept;
            this.stacks = recording.stacks();
            this.siteOf = new Site[stacks.size()];
            this.known = new byte[stacks.size()];
        }

        /** What the platform keeps for the program is put in by whoever calls the class of the platform that does. */
        Optional<PutLines> throughPlatform(Holding holding) {
            if (in.ownCode().test(holder) || holding.platformHolder().isEmpty()) {
                return Optional.empty();
            }
            Search through = new Search(in, recording, holder, classes, kept);
            through.platformHolder = holding.platformHolder().get().className();
            return through.find();
        }

        Optional<PutLines> find() {
            for (SampleKind kind : KINDS) {
                recording.samples(kind).ifPresent(s -> add(kind, s));
            }
            recording.oldObjects().forEach(this::add);
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
                        seen.sure,
                        recording,
                        seen.kinds.top().map(Tally.Entry::key).orElse(SampleKind.ALLOC));
            });
        }

        private void add(SampleKind kind, Samples samples) {
            for (long i = 0; i < samples.size(); i++) {
                if ((i & 0xfff) == 0) {
                    in.job().check();
                }
                int subject = samples.subject().get(i);
                if (!ofAnother(kind, subject)) {
                    boolean sure = kind.equals(SampleKind.ALLOC)
                            && subject >= 0
                            && isTable(recording.subjects().get(subject));
                    add(kind, samples.stack().get(i), samples.time().get(i), 1, sure);
                }
                if (kind.equals(SampleKind.ALLOC) && subject >= 0) {
                    ownTable(
                            samples.stack().get(i),
                            recording.subjects().get(subject),
                            samples.time().get(i));
                }
            }
        }

        /** Whether a node is allocated that is not among what is kept: then another container of the class is added to. */
        private boolean ofAnother(SampleKind kind, int subject) {
            if (!kind.equals(SampleKind.ALLOC) || subject < 0) {
                return false;
            }
            String node = recording.subjects().get(subject);
            return node.startsWith("java.util.")
                    && node.indexOf('$') >= 0
                    && !node.endsWith("[]")
                    && !kept.contains(node);
        }

        /** A table that is alive was made for an entry; of other objects only the age counts, since each sample of them is there twice. */
        private void add(OldObject object) {
            String name = object.className();
            ownTable(object.stack(), name, object.allocationTime());
            boolean made = isTable(name);
            see(SampleKind.ALLOC, object.stack(), object.allocationTime(), made ? 1 : 0, made);
        }

        /** Whether it is a table or node as the container has. */
        private boolean isTable(String name) {
            return name.equals(table)
                    || name.equals("java.lang.Object[]")
                    || name.startsWith("java.util.") && kept.contains(name) && ofContainer(name.replace("[]", ""));
        }

        /** A structure of the program's own, without a container of the platform, is added to where its table is made larger. */
        private void ownTable(int stack, String className, long time) {
            int own = table.endsWith("[]") && className.equals(table)
                    ? in.ownCode().topOwnFrame(stacks, stack)
                    : -1;
            if (own < 0 || siteOf[stack] != null) {
                return;
            }
            Frame frame = stacks.frameAt(stack, own);
            boolean copies =
                    own > 0 && stacks.frameAt(stack, own - 1).className().equals("java.util.Arrays");
            if (copies && holders(frame.className())) {
                siteOf[stack] = Site.of(frame);
                known[stack] = 2;
                add(SampleKind.ALLOC, stack, time, 1, true);
            }
        }

        /** An allocation that is sampled as such, besides, may show that the container grows. */
        private void add(SampleKind kind, int stack, long time, int count, boolean sure) {
            Seen seen = see(kind, stack, time, count, sure);
            if (seen != null && known[stack] == 2) {
                seen.growths += count;
            }
        }

        private @Nullable Seen see(SampleKind kind, int stack, long time, int count, boolean sure) {
            if (stack < 0) {
                return null;
            }
            if (known[stack] == 0) {
                look(stack);
            }
            Site site = siteOf[stack];
            if (site == null) {
                return null;
            }
            Seen seen = lines.computeIfAbsent(site, s -> new Seen());
            seen.samples += count;
            seen.ofHolder |= !platformHolder.isEmpty() || holders(site.className());
            seen.sure |= sure;
            seen.kinds.add(kind, count);
            double at = (double) (time - recording.range().start())
                    / Math.max(1, recording.range().nanos());
            seen.parts.set((int) Math.clamp(at * TENTHS, 0, TENTHS - 1));
            return seen;
        }

        private boolean holders(String className) {
            String outer = Names.outerClass(className);
            return outer.equals(Names.outerClass(holder)) || inside.stream().anyMatch(outer::equals);
        }

        /** Finds a stack's line once: 1 there is perhaps one, 2 the container grows for it. */
        private void look(int stack) {
            known[stack] = 1;
            int own = in.ownCode().topOwnFrame(stacks, stack);
            if (byName ? !adds(stack, own) : own <= 0 || !puts(stack, own)) {
                return;
            }
            siteOf[stack] = Site.of(stacks.frameAt(stack, own));
            for (int p = 0; p < own; p++) {
                if (begins(GROWING, stacks.frameAt(stack, p).method())) {
                    known[stack] = 2;
                }
            }
        }

        private boolean adds(int stack, int own) {
            return own >= 0
                    && holders(stacks.frameAt(stack, own).className())
                    && begins(INSIDE, stacks.frameAt(stack, own).method());
        }

        private boolean puts(int stack, int own) {
            Frame caller = stacks.frameAt(stack, own);
            if (kept.contains(caller.className()) && !holders(caller.className())) {
                // What is kept fills what it has itself.
                return false;
            }
            if (!platformHolder.isEmpty()) {
                for (int p = 0; p < own; p++) {
                    if (stacks.frameAt(stack, p).className().equals(platformHolder)) {
                        return true;
                    }
                }
                return false;
            }
            Frame called = stacks.frameAt(stack, own - 1);
            return ofContainer(called.className()) && begins(ADDING, called.method());
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
