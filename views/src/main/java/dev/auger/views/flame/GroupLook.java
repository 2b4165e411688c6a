package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By package or module: the groups with the most weight of their own have a colour each, the rest shares one. While it is chosen the
 * hues of frames mean groups, and the legend says which.
 */
final class GroupLook implements FrameLook {

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

    private final ColourBy by;
    private final int[] slotOfName;
    private final List<String> groups;
    private final long[] self;

    private GroupLook(ColourBy by, int[] slotOfName, List<String> groups, long[] self) {
        this.by = by;
        this.slotOfName = slotOfName;
        this.groups = groups;
        this.self = self;
    }

    static GroupLook of(CallTree tree, ColourBy by, Job job) {
        String[] groupOfName = new String[tree.nameCount()];
        Map<String, Long> weights = new HashMap<>();
        for (int n = 1; n < tree.size(); n++) {
            if ((n & 0xFFF) == 0) {
                job.check();
            }
            int name = tree.nameId(n);
            Frame frame = tree.frameOf(n);
            if (groupOfName[name] == null) {
                groupOfName[name] = frame == null ? "" : by.group(frame);
            }
            if (tree.self(n) > 0) {
                weights.merge(groupOfName[name], tree.self(n), Long::sum);
            }
        }
        // Groups without weight of their own get a colour last: they are callers, and wide.
        for (String group : groupOfName) {
            if (group != null) {
                weights.putIfAbsent(group, 0L);
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
            int at = groupOfName[name] == null ? -1 : order.indexOf(groupOfName[name]);
            slots[name] = at < 0 ? REST : at;
        }
        long[] self = order.stream().mapToLong(g -> weights.getOrDefault(g, 0L)).toArray();
        return new GroupLook(by, slots, order, self);
    }

    @Override
    public int slots() {
        return REST + 1;
    }

    @Override
    public int slot(CallTree tree, int node) {
        int name = tree.nameId(node);
        return name < slotOfName.length ? slotOfName[name] : REST;
    }

    @Override
    public String fill(int slot) {
        return slot == REST ? "frame-unknown" : HUES[slot];
    }

    @Override
    public String meaning(CallTree tree, int node, Texts texts) {
        Frame frame = tree.frameOf(node);
        String group = frame == null ? "" : by.group(frame);
        return group.isEmpty() ? FrameFacts.kind(tree, node, texts) : group;
    }

    @Override
    public List<Entry> legend(CallTree tree, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        long rest = tree.totalWeight();
        for (int i = 0; i < groups.size(); i++) {
            rest -= self[i];
            if (self[i] > 0) {
                entries.add(new Entry(HUES[i], groups.get(i), share(self[i], tree)));
            }
        }
        if (rest > 0) {
            entries.add(new Entry("frame-unknown", texts.get("flame.colour.rest"), share(rest, tree)));
        }
        return entries;
    }

    private static String share(long weight, CallTree tree) {
        return Numbers.share((double) weight / Math.max(1, tree.totalWeight()));
    }
}
