package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import java.util.List;

/** By package or module, see {@link Groups}. */
final class GroupLook implements FrameLook {

    private final ColourBy by;
    private final Groups groups;

    private GroupLook(ColourBy by, Groups groups) {
        this.by = by;
        this.groups = groups;
    }

    static GroupLook of(CallTree tree, ColourBy by, Job job) {
        String[] groupOfName = new String[tree.nameCount()];
        long[] self = new long[tree.nameCount()];
        for (int n = 1; n < tree.size(); n++) {
            if ((n & 0xFFF) == 0) {
                job.check();
            }
            int name = tree.nameId(n);
            if (groupOfName[name] == null) {
                Frame frame = tree.frameOf(n);
                groupOfName[name] = frame == null ? "" : by.group(frame);
            }
            self[name] += tree.self(n);
        }
        return new GroupLook(by, Groups.of(groupOfName, self));
    }

    @Override
    public int slots() {
        return Groups.slots();
    }

    @Override
    public int slot(CallTree tree, int node) {
        return groups.slot(tree.nameId(node));
    }

    @Override
    public String fill(int slot) {
        return Groups.fill(slot);
    }

    @Override
    public String meaning(CallTree tree, int node, Texts texts) {
        Frame frame = tree.frameOf(node);
        String group = frame == null ? "" : by.group(frame);
        return group.isEmpty() ? FrameFacts.kind(tree, node, texts) : group;
    }

    @Override
    public List<Entry> legend(CallTree tree, Texts texts) {
        return groups.legend(tree.totalWeight(), texts);
    }
}
