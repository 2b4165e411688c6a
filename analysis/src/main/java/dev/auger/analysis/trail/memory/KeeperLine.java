package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line of the holding class on the way to what it keeps: of the own classes it keeps most of, the first whose objects are allocated while
 * the holder is at work. A holder that only takes what others made has none.
 *
 * @param site line of the holder
 * @param className what is allocated below it
 * @param samples allocations of the class that pass the line
 * @param ofSamples allocations of the class
 * @param ofEntries whether the class is of what was put in, and not of parts of that
 */
record KeeperLine(Recording recording, Site site, String className, long samples, long ofSamples, boolean ofEntries) {

    private static final int CLASSES = 6;
    private static final long MIN_INSTANCES = 20;
    private static final int MOST_SUPERS = 16;

    /** Share of the largest number of instances that a class must have to be one of the entries and not of their parts. */
    private static final double ENTRIES = 0.5;

    static Optional<KeeperLine> find(
            Investigation in, Recording recording, HeapSnapshot heap, Holding holding, Entries entries) {
        Set<String> holder = withSupers(in, heap, holding.className());
        // A chain of nodes is no holder of itself, one that has containers is.
        holding.inside(in, heap).stream()
                .filter(c -> !entries.classes().contains(c))
                .forEach(holder::add);
        Optional<KeeperLine> putIn = entries.classes().stream()
                .flatMap(c -> of(in, recording, holder, c, true).stream())
                .findFirst();
        return putIn.or(() -> ofParts(in, recording, holding, holder));
    }

    /** Of the own classes it keeps most of, whether they were put in or came with what was. */
    private static Optional<KeeperLine> ofParts(
            Investigation in, Recording recording, Holding holding, Set<String> holder) {
        List<Kept> own = holding.keeps().stream()
                .filter(k -> in.ownCode().test(k.className()) && k.instances() >= MIN_INSTANCES)
                .sorted(Comparator.comparingLong((Kept k) -> -k.instances()).thenComparing(Kept::className))
                .limit(CLASSES)
                .toList();
        long most = own.stream().mapToLong(Kept::instances).max().orElse(0);
        return own.stream()
                .filter(k -> k.instances() >= ENTRIES * most)
                .flatMap(k -> of(in, recording, holder, k.className(), false).stream())
                .findFirst();
    }

    private static Optional<KeeperLine> of(
            Investigation in, Recording recording, Set<String> holder, String className, boolean ofEntries) {
        Stacks stacks = recording.stacks();
        Tally<Site> lines = new Tally<>();
        long all = 0;
        Optional<Samples> allocated = recording.samples(SampleKind.ALLOC);
        Made made = new Made(recording, className);
        if (allocated.isPresent()) {
            Samples s = allocated.get();
            for (long i = 0; i < s.size(); i++) {
                if ((i & 0xfff) == 0) {
                    in.job().check();
                }
                if (made.is(s, i)) {
                    all++;
                    add(lines, line(stacks, s.stack().get(i), holder));
                }
            }
        }
        for (OldObject object : recording.oldObjects()) {
            if (made.is(object)) {
                all++;
                add(lines, line(stacks, object.stack(), holder));
            }
        }
        long of = all;
        return lines.top().map(top -> new KeeperLine(recording, top.key(), className, top.samples(), of, ofEntries));
    }

    /** The holder's class with those it extends: a field may be declared above the class of the object that has it. */
    private static Set<String> withSupers(Investigation in, HeapSnapshot heap, String holder) {
        Set<String> names = new HashSet<>(Set.of(holder));
        for (int c = 0; c < heap.classCount(); c++) {
            int above =
                    heap.heapClass(c).name().equals(holder) ? heap.heapClass(c).superClass() : -1;
            for (int depth = 0; above >= 0 && depth < MOST_SUPERS; depth++) {
                String name = heap.heapClass(above).name();
                if (in.ownCode().test(name)) {
                    names.add(name);
                }
                above = heap.heapClass(above).superClass();
            }
        }
        return names;
    }

    private static void add(Tally<Site> lines, @Nullable Site site) {
        if (site != null) {
            lines.add(site, 1);
        }
    }

    /** The frame of the holder nearest to the leaf; its constructors make it, they do not fill it. */
    private static @Nullable Site line(Stacks stacks, int stack, Set<String> holder) {
        for (int p = 0; stack >= 0 && p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            if (holder.contains(frame.className()) && !frame.method().equals("<init>")) {
                return Site.of(frame);
            }
        }
        return null;
    }
}
