package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which threads, stacks and classes of a recording satisfy a condition, as bits at index + 1; bit 0 stands for "none". */
final class Matching {

    private Matching() {}

    static BitSet threads(Recording r, List<ThreadRef> wanted) {
        // Keyed by everything ThreadRef.matches can join on, so that many chosen threads do not cost many times many.
        Map<Object, List<ThreadRef>> byKey = new HashMap<>();
        for (ThreadRef ref : wanted) {
            for (Object key : keys(ref)) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(ref);
            }
        }
        BitSet bits = new BitSet();
        List<ThreadRef> threads = r.threads();
        for (int t = 0; t < threads.size(); t++) {
            ThreadRef candidate = threads.get(t);
            for (Object key : keys(candidate)) {
                if (byKey.getOrDefault(key, List.of()).stream().anyMatch(candidate::matches)) {
                    bits.set(t + 1);
                    break;
                }
            }
        }
        return bits;
    }

    private record OsId(long id) {}

    private static List<Object> keys(ThreadRef ref) {
        List<Object> keys = new ArrayList<>(3);
        if (ref.javaId() > 0) {
            keys.add(ref.javaId());
        }
        if (ref.osId() > 0) {
            keys.add(new OsId(ref.osId()));
        }
        if (!ref.name().isEmpty()) {
            keys.add(ref.name());
        }
        return keys;
    }

    static BitSet threadNames(Recording r, Predicate<String> name) {
        BitSet bits = new BitSet();
        for (int t = 0; t < r.threads().size(); t++) {
            if (name.test(r.threads().get(t).displayName())) {
                bits.set(t + 1);
            }
        }
        return bits;
    }

    static BitSet states(Recording r, Predicate<String> state) {
        BitSet bits = new BitSet();
        for (int s = 0; s < r.states().size(); s++) {
            if (state.test(r.states().get(s))) {
                bits.set(s + 1);
            }
        }
        return bits;
    }

    static BitSet subject(Recording r, String name) {
        BitSet bits = new BitSet();
        for (int s = 0; s < r.subjects().size(); s++) {
            if (r.subjects().get(s).equals(name)) {
                bits.set(s + 1);
            }
        }
        return bits;
    }

    /** Stacks that begin at their root with the qualified names of {@code path}, in the notation of {@link CallTree#path}. */
    static BitSet prefix(Stacks stacks, List<String> path) {
        BitSet bits = new BitSet();
        if (path.getFirst().equals(FrameNames.NO_STACK)) {
            bits.set(0);
            return bits;
        }
        boolean truncated = path.getFirst().equals(FrameNames.TRUNCATED);
        List<String> names = truncated ? path.subList(1, path.size()) : path;
        List<BitSet> frames =
                names.stream().map(n -> frames(stacks, f -> isNamed(f, n))).toList();
        for (int s = 0; s < stacks.size(); s++) {
            int depth = stacks.depth(s);
            boolean matches = stacks.truncated(s) == truncated && depth >= frames.size();
            for (int i = 0; matches && i < frames.size(); i++) {
                matches = frames.get(i).get(stacks.frameIndex(s, depth - 1 - i));
            }
            if (matches) {
                bits.set(s + 1);
            }
        }
        return bits;
    }

    private static boolean isNamed(Frame frame, String name) {
        return name.endsWith(frame.method()) && frame.qualifiedName().equals(name);
    }

    /** Stacks whose leaf is at a place in code. */
    static BitSet leaf(Stacks stacks, CodePoint place) {
        BitSet frames = frames(
                stacks,
                f -> f.className().equals(place.className())
                        && f.method().equals(place.method())
                        && (place.line() <= 0 || f.line() == place.line()));
        BitSet bits = new BitSet();
        for (int s = 0; s < stacks.size(); s++) {
            if (stacks.depth(s) > 0 && frames.get(stacks.frameIndex(s, 0))) {
                bits.set(s + 1);
            }
        }
        return bits;
    }

    static BitSet anyFrame(Stacks stacks, Predicate<String> name) {
        BitSet frames = frames(stacks, f -> name.test(f.qualifiedName()));
        BitSet bits = new BitSet();
        for (int s = 0; s < stacks.size(); s++) {
            for (int i = 0; i < stacks.depth(s); i++) {
                if (frames.get(stacks.frameIndex(s, i))) {
                    bits.set(s + 1);
                    break;
                }
            }
        }
        return bits;
    }

    private static BitSet frames(Stacks stacks, Predicate<Frame> condition) {
        BitSet bits = new BitSet();
        for (int f = 0; f < stacks.frameCount(); f++) {
            if (condition.test(stacks.frame(f))) {
                bits.set(f);
            }
        }
        return bits;
    }
}
