package dev.auger.analysis.lanes;

import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.model.ThreadRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which threads share a lane: the entries of one thread, which a recording may name anew in each chunk, and virtual threads of one
 * family, of which there may be a million.
 */
final class LaneThreads {

    private final List<String> names = new ArrayList<>();
    private final List<Boolean> families = new ArrayList<>();
    private final int[] laneOf;
    private final int[] first;
    private final int[] members;

    private record FamilyKey(String name) {}

    LaneThreads(List<ThreadRef> threads) {
        laneOf = new int[threads.size()];
        Map<Object, Integer> lanes = new HashMap<>();
        for (int t = 0; t < laneOf.length; t++) {
            ThreadRef ref = threads.get(t);
            String family = ref.virtual() ? ThreadFamilies.of(ref) : "";
            Object key = ref.virtual()
                    ? new FamilyKey(family)
                    : ref.javaId() > 0 ? (Object) ref.javaId() : ref.osId() > 0 ? -ref.osId() : ref.displayName();
            Integer known = lanes.get(key);
            if (known == null) {
                known = names.size();
                lanes.put(key, known);
                names.add(ref.virtual() ? family : ref.displayName());
                families.add(ref.virtual());
            }
            laneOf[t] = known;
        }
        first = new int[names.size() + 1];
        for (int lane : laneOf) {
            first[lane + 1]++;
        }
        for (int l = 1; l < first.length; l++) {
            first[l] += first[l - 1];
        }
        members = new int[laneOf.length];
        int[] next = first.clone();
        for (int t = 0; t < laneOf.length; t++) {
            members[next[laneOf[t]]++] = t;
        }
    }

    int size() {
        return names.size();
    }

    String name(int lane) {
        return names.get(lane);
    }

    /** Whether a lane is of virtual threads together. */
    boolean isFamily(int lane) {
        return families.get(lane);
    }

    /** Lane of a thread index. */
    int of(int thread) {
        return laneOf[thread];
    }

    int count(int lane) {
        return first[lane + 1] - first[lane];
    }

    /** Thread index. */
    int member(int lane, int i) {
        return members[first[lane] + i];
    }
}
