package dev.auger.analysis.trail.layers;

import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Candidates that are read off stacks: threads, calls, allocations, locks and lines. Shares are of everything that was seen. */
final class StackCandidates {

    private static final int CHECK_EVERY = 4096;

    private final Sightings sightings;
    private final OwnFrames own;
    private final Narrowing narrowing;
    private final int limit;
    private final Job job;

    StackCandidates(Sightings sightings, OwnFrames own, Narrowing narrowing, int limit, Job job) {
        this.sightings = sightings;
        this.own = own;
        this.narrowing = narrowing;
        this.limit = limit;
        this.job = job;
    }

    private <K> List<Tally.Entry<K>> ranked(LongFunction<@Nullable K> keyOf) {
        Tally<K> tally = new Tally<>();
        for (long i = 0; i < sightings.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            K key = narrowing.test(i) ? keyOf.apply(i) : null;
            if (key != null) {
                tally.add(key, sightings.weight(i), sightings.taken(i));
            }
        }
        return tally.ranked().stream().limit(limit).toList();
    }

    private Candidate candidate(Layer layer, String value, Tally.Entry<?> entry, Selection part, List<Phrase> against) {
        Share share = sightings.share(entry.weight(), entry.samples());
        Hop hop = new Hop(
                layer,
                value,
                share,
                sightings.grade(),
                Phrase.of("wizard.reason." + layer.id()),
                List.of(sightings.link(share)),
                against);
        return new Candidate(hop, part, sightings.amount(entry.weight()), false);
    }

    List<Candidate> threads() {
        List<Candidate> found = new ArrayList<>();
        String[] pools = new String[sightings.threads()];
        for (int t = 0; t < pools.length; t++) {
            pools[t] = sightings.pool(t);
        }
        Map<String, LinkedHashSet<ThreadRef>> members = new HashMap<>();
        List<Tally.Entry<String>> ranked = ranked(i -> sightings.thread(i) < 0 ? null : pools[sightings.thread(i)]);
        ranked.forEach(e -> members.put(e.key(), new LinkedHashSet<>()));
        for (long i = 0; i < sightings.size(); i++) {
            int thread = sightings.thread(i);
            LinkedHashSet<ThreadRef> pool = thread < 0 || !narrowing.test(i) ? null : members.get(pools[thread]);
            if (pool != null) {
                pool.add(sightings.threadAt(thread));
            }
        }
        for (Tally.Entry<String> entry : ranked) {
            List<ThreadRef> refs = List.copyOf(members.getOrDefault(entry.key(), new LinkedHashSet<>()));
            String label = refs.size() == 1 ? refs.getFirst().displayName() : entry.key() + " \u00d7" + refs.size();
            found.add(candidate(Layer.THREAD, label, entry, Selection.NONE.withThreads(refs, label), List.of()));
        }
        return found;
    }

    /** Methods of one's own code nearest above the class the stack ends in. */
    List<Candidate> calls() {
        Map<String, Integer> heaviest = new HashMap<>();
        Map<String, Long> most = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        int[] callers = new int[sightings.stacks()];
        List<Tally.Entry<String>> ranked = ranked(i -> {
            int stack = sightings.stack(i);
            if (stack < 0) {
                return null;
            }
            if (callers[stack] == 0) {
                callers[stack] = caller(stack) + 2;
            }
            int position = callers[stack] - 2;
            if (position < 0) {
                return null;
            }
            String name = sightings.frame(stack, position).qualifiedName();
            if (sightings.weight(i) > most.getOrDefault(name, -1L)) {
                most.put(name, sightings.weight(i));
                heaviest.put(name, stack);
                positions.put(name, position);
            }
            return name;
        });
        List<Candidate> found = new ArrayList<>();
        for (Tally.Entry<String> entry : ranked) {
            int stack = heaviest.getOrDefault(entry.key(), 0);
            int position = positions.getOrDefault(entry.key(), 0);
            List<String> path = new ArrayList<>();
            for (int p = sightings.depth(stack) - 1; p >= position; p--) {
                path.add(sightings.frame(stack, p).qualifiedName());
            }
            found.add(candidate(
                    Layer.STACK,
                    Names.shortFrame(sightings.frame(stack, position)),
                    entry,
                    Selection.NONE.withStack(path),
                    List.of()));
        }
        return found;
    }

    /** Position of the caller, or -1 where no frame is one's own. */
    private int caller(int stack) {
        int top = own.next(sightings, stack, 0);
        if (top < 0) {
            return -1;
        }
        String ending = sightings.frame(stack, top).className();
        for (int p = own.next(sightings, stack, top + 1); p >= 0; p = own.next(sightings, stack, p + 1)) {
            Frame frame = sightings.frame(stack, p);
            if (ending.isEmpty() || !frame.className().equals(ending)) {
                return p;
            }
        }
        return top;
    }

    private record Allocated(String className, Site site) {

        @Override
        public String toString() {
            return className + ' ' + site;
        }
    }

    List<Candidate> allocations() {
        List<Candidate> found = new ArrayList<>();
        List<Tally.Entry<Allocated>> ranked = ranked(i -> {
            String subject = sightings.subject(i);
            int stack = sightings.stack(i);
            int top = stack < 0 ? -1 : own.next(sightings, stack, 0);
            // A profile of Go knows where, but not of what.
            return top < 0 ? null : new Allocated(subject == null ? "" : subject, Site.of(sightings.frame(stack, top)));
        });
        for (Tally.Entry<Allocated> entry : ranked) {
            Allocated key = entry.key();
            found.add(candidate(
                    Layer.ALLOCATION,
                    key.className().isEmpty()
                            ? key.site().label()
                            : Names.simpleClass(key.className()) + " @ "
                                    + key.site().label(),
                    entry,
                    Selection.NONE.withAllocation(new Selection.Allocation(
                            key.className().isEmpty() ? null : key.className(),
                            key.site().point())),
                    List.of()));
        }
        return found;
    }

    /** Classes whose locks are waited for. */
    List<Candidate> locks() {
        List<Candidate> found = new ArrayList<>();
        for (Tally.Entry<String> entry : this.<String>ranked(sightings::subject)) {
            found.add(candidate(
                    Layer.OBJECT,
                    Names.simpleClass(entry.key()),
                    entry,
                    Selection.NONE.withObject(new Selection.HeapObject(entry.key(), -1)),
                    List.of()));
        }
        return found;
    }

    /** Lines of one's own code nearest to the leaf; of a class, where one is given; the leaf's line where no code is one's own. */
    List<Candidate> lines(@Nullable String className) {
        List<Candidate> found = new ArrayList<>();
        for (Tally.Entry<CodePoint> entry : this.<CodePoint>ranked(i -> line(sightings.stack(i), className))) {
            CodePoint point = entry.key();
            found.add(candidate(
                    Layer.CODE,
                    Places.label(point),
                    entry,
                    Selection.NONE.withCode(point),
                    sightings.grade() == Grade.EXACT ? List.of(Phrase.of("wizard.against.instant")) : List.of()));
        }
        return found;
    }

    private @Nullable CodePoint line(int stack, @Nullable String className) {
        if (stack < 0 || sightings.depth(stack) == 0) {
            return null;
        }
        int position = own.next(sightings, stack, 0);
        if (className != null) {
            position = -1;
            for (int p = 0; p < sightings.depth(stack) && position < 0; p++) {
                String name = sightings.frame(stack, p).className();
                position = name.equals(className) || name.startsWith(className + '$') ? p : -1;
            }
            if (position < 0) {
                return null;
            }
        }
        return CodePoint.of(sightings.frame(stack, Math.max(0, position)));
    }
}
