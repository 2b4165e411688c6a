package dev.auger.views.flame;

import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of code by the group they belong to: the groups with the most weight of their own have a colour each, the rest shares one. While
 * they are shown the hues of frames mean groups, and the legend says which.
 */
final class Groups {

    private static final String[] HUES = {
        "frame-java",
        "frame-go",
        "frame-cpp",
        "frame-class",
        "frame-kernel",
        "frame-inlined",
        "frame-native",
        "frame-interp"
    };
    private static final int REST = HUES.length;

    private final int[] slotOfName;
    private final List<String> groups;
    private final long[] self;

    private Groups(int[] slotOfName, List<String> groups, long[] self) {
        this.slotOfName = slotOfName;
        this.groups = groups;
        this.self = self;
    }

    /**
     * @param groupOfName empty or null for none
     * @param selfOfName weight of what ends in a name
     */
    static Groups of(@Nullable String[] groupOfName, long[] selfOfName) {
        Map<String, Long> weights = new HashMap<>();
        for (int name = 0; name < groupOfName.length; name++) {
            String group = groupOfName[name];
            if (group != null) {
                // Groups without weight of their own get a colour last: they are callers, and wide.
                weights.merge(group, selfOfName[name], Long::sum);
            }
        }
        weights.remove("");
        List<String> order = weights.keySet().stream()
                .sorted(Comparator.comparingLong((String g) -> -weights.getOrDefault(g, 0L))
                        .thenComparing(g -> g))
                .limit(HUES.length)
                .toList();
        int[] slots = new int[groupOfName.length];
        for (int name = 0; name < slots.length; name++) {
            String group = groupOfName[name];
            int at = group == null ? -1 : order.indexOf(group);
            slots[name] = at < 0 ? REST : at;
        }
        long[] self = order.stream().mapToLong(g -> weights.getOrDefault(g, 0L)).toArray();
        return new Groups(slots, order, self);
    }

    /** Number of colours. */
    static int slots() {
        return REST + 1;
    }

    int slot(int name) {
        return name < slotOfName.length ? slotOfName[name] : REST;
    }

    static String fill(int slot) {
        return slot == REST ? "frame-unknown" : HUES[slot];
    }

    /** Each group with its share of the whole. */
    List<FrameLook.Entry> legend(long whole, Texts texts) {
        List<FrameLook.Entry> entries = new ArrayList<>();
        long rest = whole;
        for (int i = 0; i < groups.size(); i++) {
            rest -= self[i];
            if (self[i] > 0) {
                entries.add(new FrameLook.Entry(HUES[i], groups.get(i), share(self[i], whole)));
            }
        }
        if (rest > 0) {
            entries.add(new FrameLook.Entry("frame-unknown", texts.get("flame.colour.rest"), share(rest, whole)));
        }
        return entries;
    }

    private static String share(long weight, long whole) {
        return Numbers.share((double) weight / Math.max(1, whole));
    }
}
