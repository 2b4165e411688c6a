package dev.auger.analysis.trail.layers;

import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.ThreadRef;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;

/** What of the sightings is left after the choices made so far. */
final class Narrowing {

    private final Sightings sightings;
    private final OwnFrames own;
    private LongPredicate test;

    Narrowing(Sightings sightings, OwnFrames own) {
        this.sightings = sightings;
        this.own = own;
        this.test = i -> sightings.weight(i) > 0;
    }

    boolean test(long i) {
        return test.test(i);
    }

    /** Narrows by every choice of a selection but the object's and the line's, which are not seen on stacks. */
    static Narrowing of(Sightings sightings, OwnFrames own, Selection chosen, boolean allocation) {
        Narrowing narrowing = new Narrowing(sightings, own);
        if (!chosen.threads().isEmpty()) {
            narrowing.threads(chosen);
        }
        if (!chosen.stack().isEmpty()) {
            narrowing.method(chosen.stack().getLast());
        }
        Selection.Allocation allocated = chosen.allocation();
        if (allocation && allocated != null && sightings.allocates()) {
            narrowing.allocation(allocated);
        }
        return narrowing;
    }

    private void threads(Selection chosen) {
        Set<Long> ids = new HashSet<>();
        Set<Long> osIds = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ThreadRef ref : chosen.threads()) {
            ids.add(ref.javaId());
            osIds.add(ref.osId());
            names.add(ref.name());
        }
        BitSet wanted = new BitSet();
        for (int t = 0; t < sightings.threads(); t++) {
            ThreadRef ref = sightings.threadAt(t);
            boolean same = ref.javaId() > 0 && ids.contains(ref.javaId())
                    || ref.osId() > 0 && !ref.virtual() && osIds.contains(ref.osId())
                    || !ref.name().isEmpty() && names.contains(ref.name());
            wanted.set(t, same);
        }
        and(i -> sightings.thread(i) >= 0 && wanted.get(sightings.thread(i)));
    }

    private void method(String qualifiedName) {
        byte[] known = new byte[sightings.stacks()];
        and(i -> {
            int stack = sightings.stack(i);
            if (stack < 0) {
                return false;
            }
            if (known[stack] == 0) {
                known[stack] = (byte) (passes(stack, qualifiedName) ? 1 : 2);
            }
            return known[stack] == 1;
        });
    }

    private boolean passes(int stack, String qualifiedName) {
        for (int p = 0; p < sightings.depth(stack); p++) {
            if (sightings.frame(stack, p).qualifiedName().equals(qualifiedName)) {
                return true;
            }
        }
        return false;
    }

    private void allocation(Selection.Allocation allocated) {
        String className = allocated.className();
        CodePoint site = allocated.site();
        and(i -> (className == null || className.equals(sightings.subject(i)))
                && (site == null || isAt(sightings.stack(i), site)));
    }

    private boolean isAt(int stack, CodePoint site) {
        int top = stack < 0 ? -1 : own.next(sightings, stack, 0);
        return top >= 0
                && Site.of(sightings.frame(stack, top)).equals(new Site(site.className(), site.method(), site.line()));
    }

    private void and(LongPredicate more) {
        LongPredicate before = test;
        test = i -> before.test(i) && more.test(i);
    }
}
