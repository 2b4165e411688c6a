package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.FrameKind;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** By kind of frame, as users of async-profiler know it. */
final class KindLook implements FrameLook {

    static final KindLook INSTANCE = new KindLook();

    private static final FrameKind[] KINDS = FrameKind.values();

    private KindLook() {}

    @Override
    public int slots() {
        return KINDS.length;
    }

    @Override
    public int slot(CallTree tree, int node) {
        return tree.kind(node).ordinal();
    }

    @Override
    public String fill(int slot) {
        return FrameColours.token(KINDS[slot]);
    }

    @Override
    public String meaning(CallTree tree, int node, Texts texts) {
        return FrameFacts.kind(tree, node, texts);
    }

    /** With the share of samples whose leaf is of the kind, so that they add up to the whole. */
    @Override
    public List<Entry> legend(CallTree tree, Texts texts) {
        return Arrays.stream(KINDS)
                .filter(k -> tree.selfOf(k) > 0)
                .sorted(Comparator.comparingLong(tree::selfOf).reversed())
                .map(k -> new Entry(
                        FrameColours.token(k),
                        texts.get("flame.legend." + k.id()),
                        Numbers.share((double) tree.selfOf(k) / tree.totalWeight())))
                .toList();
    }
}
