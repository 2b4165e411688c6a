package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.DiffSide;
import dev.auger.views.text.Texts;
import java.util.List;

/** One side of a comparison by itself: as wide as it is there, in the colours of the change. */
final class SideLook implements FrameLook {

    private final DiffLook both;
    private final DiffSide side;

    SideLook(DiffLook both, DiffSide side) {
        this.both = both;
        this.side = side;
    }

    private CallTree union() {
        return both.diff().tree();
    }

    @Override
    public int slots() {
        return both.slots();
    }

    @Override
    public int slot(CallTree tree, int node) {
        return both.slot(union(), side.union(node));
    }

    @Override
    public String fill(int slot) {
        return both.fill(slot);
    }

    @Override
    public String text(int slot) {
        return both.text(slot);
    }

    @Override
    public String meaning(CallTree tree, int node, Texts texts) {
        return both.meaning(union(), side.union(node), texts);
    }

    @Override
    public List<Entry> legend(CallTree tree, Texts texts) {
        return both.legend(union(), texts);
    }

    @Override
    public List<Row> rows(CallTree tree, int node, Texts texts) {
        return both.rows(union(), side.union(node), texts);
    }

    @Override
    public String error(CallTree tree, int node, Texts texts) {
        return both.error(union(), side.union(node), texts);
    }

    @Override
    public String spoken(CallTree tree, int node, Texts texts) {
        return both.spoken(union(), side.union(node), texts);
    }
}
