package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.Change;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import java.util.List;

/** By how much a frame's share changed: red more, blue less, grey inside the sampling error, and always with a sign. */
final class DiffLook implements FrameLook {

    private static final String[] TOKENS = {
        "diff-less-3", "diff-less-2", "diff-less-1", "diff-same", "diff-more-1", "diff-more-2", "diff-more-3"
    };
    private static final int SAME = 3;

    private static final byte UNKNOWN = -1;

    private final DiffTree diff;
    /** By node its colour, once it was asked for: a picture asks for thousands, the same ones over and over. */
    private final byte[] slots;

    DiffLook(DiffTree diff) {
        this.diff = diff;
        slots = new byte[diff.tree().size()];
        Arrays.fill(slots, UNKNOWN);
    }

    DiffTree diff() {
        return diff;
    }

    @Override
    public int slots() {
        return TOKENS.length;
    }

    @Override
    public int slot(CallTree tree, int node) {
        if (slots[node] == UNKNOWN) {
            slots[node] = (byte) (node == 0 ? SAME : SAME + diff.change(node).step());
        }
        return slots[node];
    }

    @Override
    public String fill(int slot) {
        return TOKENS[slot];
    }

    @Override
    public String text(int slot) {
        return "on-" + TOKENS[slot];
    }

    @Override
    public String figure(CallTree tree, int node) {
        return node == 0 ? "" : signed(diff.change(node));
    }

    /** {@code ▲ +10.2}, {@code ▼ −5.1}, {@code ≈ +0.2} inside the sampling error. */
    static String signed(Change change) {
        if (change.points() == 0 && change.error() == 0) {
            return Numbers.decimal(0, 1);
        }
        String points = Numbers.points(change.points() / 100);
        return change.insideError() ? Numbers.APPROXIMATELY + points : (change.points() < 0 ? "▼ " : "▲ ") + points;
    }

    /** The same with its error: {@code ≈ −4.6 ±5.2}. */
    static String withError(Change change) {
        return change.error() == 0 ? signed(change) : signed(change) + " ±" + Numbers.decimal(change.error(), 1);
    }

    static String meaning(Change change, Texts texts) {
        if (change.isNew()) {
            return texts.get("flame.diff.new");
        }
        if (change.isGone()) {
            return texts.get("flame.diff.gone");
        }
        if (change.step() == 0) {
            return texts.get(change.insideError() ? "flame.diff.chance" : "flame.diff.same");
        }
        return texts.get(change.points() < 0 ? "flame.diff.less" : "flame.diff.more");
    }

    @Override
    public String meaning(CallTree tree, int node, Texts texts) {
        return meaning(diff.change(node), texts);
    }

    /** The ramp has a legend of its own. */
    @Override
    public List<Entry> legend(CallTree tree, Texts texts) {
        return List.of();
    }

    @Override
    public List<Row> rows(CallTree tree, int node, Texts texts) {
        Change total = diff.change(node);
        Change self = diff.selfChange(node);
        if (node == 0) {
            return List.of(
                    new Row(
                            texts.get("flame.diff.before"),
                            share(total.before()),
                            amount(diff.before(), total.before())),
                    new Row(texts.get("flame.diff.after"), share(total.after()), amount(diff.after(), total.after())));
        }
        return List.of(
                new Row(texts.get("flame.diff.before"), share(total.before()), amount(diff.before(), total.before())),
                new Row(texts.get("flame.diff.after"), share(total.after()), amount(diff.after(), total.after())),
                new Row(texts.get("flame.diff.change"), withError(total), ""),
                new Row(texts.get("flame.diff.self"), withError(self), ""));
    }

    private static String share(Share share) {
        return Numbers.share(share.fraction());
    }

    private static String amount(CallTree of, Share share) {
        return FrameFacts.amount(of.unit(), share.part());
    }

    @Override
    public String error(CallTree tree, int node, Texts texts) {
        Change change = diff.change(node);
        return node == 0 || !change.before().isSampled() || change.error() == 0
                ? ""
                : texts.get(
                        "flame.diff.error",
                        Numbers.decimal(change.error(), 1),
                        Numbers.inText(diff.before().sampleCount()),
                        Numbers.inText(diff.after().sampleCount()));
    }

    @Override
    public String spoken(CallTree tree, int node, Texts texts) {
        Change change = diff.change(node);
        return texts.get(
                "flame.diff.spoken",
                FrameFacts.title(tree, node, texts),
                share(change.before()),
                share(change.after()),
                Numbers.points(change.points() / 100),
                meaning(change, texts),
                tree.depth(node));
    }
}
