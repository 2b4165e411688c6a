package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.views.text.Numbers;
import java.util.function.Supplier;

/** What stands on a box: as much of the name as fits, in whole steps. Pure; fonts are monospaced, so room is counted in characters. */
final class FrameLabels {

    /** Shorter remains say nothing. */
    private static final int LEAST = 3;

    /** Characters of the shortest share, {@code 1.0 %}. */
    private static final int LEAST_SHARE = 5;

    private static final String ELLIPSIS = "…";
    private static final String GAP = "  ";

    private FrameLabels() {}

    /** {@code Class.method} with its share, then without, then the method, then cut, then nothing. */
    static String fit(String name, String shortName, Supplier<String> share, int room) {
        if (name.length() <= room) {
            if (name.length() + GAP.length() + LEAST_SHARE > room) {
                return name;
            }
            String figure = share.get();
            return name.length() + GAP.length() + figure.length() <= room ? name + GAP + figure : name;
        }
        if (shortName.length() <= room) {
            return shortName;
        }
        return room < LEAST ? "" : shortName.substring(0, room - 1) + ELLIPSIS;
    }

    /** {@code Class.method}, a thread's name, or what the root is called. */
    static String name(CallTree tree, int node, String rootName) {
        if (node == 0) {
            return rootName;
        }
        Frame frame = tree.frameOf(node);
        return frame == null ? tree.name(node) : Names.shortFrame(frame);
    }

    /** The method alone, or {@code Class.<init>} for constructors, whose method says nothing. */
    static String shortName(CallTree tree, int node, String rootName) {
        Frame frame = tree.frameOf(node);
        // A function without a class has its package in the method, which the name leaves out.
        if (frame == null || frame.method().startsWith("<") || frame.className().isEmpty()) {
            return name(tree, node, rootName);
        }
        return Names.readableMethod(frame.method());
    }

    static String share(CallTree tree, int node) {
        return Numbers.share(tree.share(node).fraction());
    }
}
