package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeLevel;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What tooltip, details strip and screen reader say about a node. */
final class FrameFacts {

    private FrameFacts() {}

    /** A weight in its unit. */
    static String amount(SampleKind.Unit unit, long weight) {
        return switch (unit) {
            case SAMPLES, COUNT -> Numbers.count(weight);
            case BYTES -> Numbers.bytes(weight);
            case NANOS -> Numbers.nanos(weight);
        };
    }

    /** A node's total, with the error of what in it is an estimate: {@code 1.2 s ±0.1 s}. */
    static String total(CallTree tree, int node) {
        String total = amount(tree.unit(), tree.total(node));
        return tree.estimate(node) == 0 ? total : total + " ±" + Numbers.nanos(tree.estimateError(node));
    }

    /** The estimated part of a node's total, in the same form. */
    static String estimate(CallTree tree, int node) {
        return Numbers.nanos(tree.estimate(node)) + " ±" + Numbers.nanos(tree.estimateError(node));
    }

    static String title(CallTree tree, int node, Texts texts) {
        if (node == 0) {
            return texts.get("flame.root");
        }
        Frame frame = tree.frameOf(node);
        return frame == null ? LevelNames.of(tree, node, texts) : Names.shortFrame(frame);
    }

    /** {@code shop.pricing, line 79}, as much of it as is known. */
    static String place(CallTree tree, int node, Texts texts) {
        Frame frame = tree.frameOf(node);
        if (frame == null) {
            TreeLevel level = tree.level(node);
            return level == null ? "" : texts.get("flame.level." + level.name().toLowerCase(Locale.ROOT));
        }
        String packageName = Names.packageOf(frame.className());
        if (frame.line() <= 0) {
            return packageName;
        }
        return packageName.isEmpty()
                ? texts.get("flame.line", Integer.toString(frame.line()))
                : texts.get("flame.place", packageName, Integer.toString(frame.line()));
    }

    static String kind(CallTree tree, int node, Texts texts) {
        return texts.get("flame.frame." + tree.kind(node).id());
    }

    static String kind(FrameKind kind, Texts texts) {
        return texts.get("flame.frame." + kind.id());
    }

    /** Total, self and samples, the error beside what is an estimate. */
    static List<FrameLook.Row> rows(CallTree tree, int node, Texts texts) {
        List<FrameLook.Row> rows = new ArrayList<>();
        String total = Numbers.share(tree.share(node).fraction());
        rows.add(new FrameLook.Row(texts.get("flame.total"), total, total(tree, node)));
        rows.add(new FrameLook.Row(
                texts.get("flame.self"), Numbers.share(selfShare(tree, node)), amount(tree.unit(), tree.self(node))));
        String samples = Numbers.count(tree.samples(node));
        if (tree.what().isSampled() && node > 0) {
            samples += " ±" + Numbers.count(Math.round(halfWidth(tree.share(node)) * tree.sampleCount()));
        }
        rows.add(new FrameLook.Row(texts.get("flame.samples"), "", samples));
        return rows;
    }

    /** {@code ±0.4 points at 95 %, n = 48 212}: half the 95 % interval of the total share, from sample counts. */
    static String error(CallTree tree, int node, Texts texts) {
        if (tree.estimate(node) > 0) {
            return texts.get("flame.error.estimate", estimate(tree, node), Numbers.inText(tree.estimatedPeriods(node)));
        }
        Share share = tree.share(node);
        return texts.get("flame.error", Numbers.decimal(halfWidth(share) * 100, 1), Numbers.inText(tree.sampleCount()));
    }

    /** The root is the whole: its 100 % is no estimate. Measured spans have none at all. */
    static boolean hasError(CallTree tree, int node) {
        return tree.what().isSampled() ? node > 0 : tree.estimate(node) > 0;
    }

    static double halfWidth(Share share) {
        return (share.high() - share.low()) / 2;
    }

    static double selfShare(CallTree tree, int node) {
        return Share.exact(tree.self(node), tree.totalWeight()).fraction();
    }

    static String spoken(CallTree tree, int node, Texts texts) {
        return texts.get(
                "flame.accessible.frame",
                title(tree, node, texts),
                kind(tree, node, texts),
                FrameLabels.share(tree, node),
                Numbers.share(selfShare(tree, node)),
                Numbers.inText(tree.samples(node)),
                tree.depth(node));
    }
}
