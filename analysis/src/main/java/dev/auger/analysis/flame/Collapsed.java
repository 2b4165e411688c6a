package dev.auger.analysis.flame;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collapsed stacks, the text most flame graph tools read: one line a stack, {@code root;…;leaf COUNT}, sorted by stack. Names
 * lose {@code ;} and line breaks to {@code _}, since both would split a line; stacks that become equal by that are added up.
 */
public final class Collapsed {

    private Collapsed() {}

    /** Writes a top-down tree; with {@code byThread} the thread is the first frame, with {@code lines} frames carry lines. */
    public static void write(CallTree tree, Appendable out) throws IOException {
        if (tree.options().bottomUp()) {
            throw new IllegalArgumentException("collapsed stacks begin at the root: a bottom-up tree has none");
        }
        String[] clean = new String[tree.nameCount()];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = clean(tree.nameOf(i));
        }
        Map<String, Long> lines = new TreeMap<>(CodePoints::compare);
        // Length of the text of the ancestors by depth: the walk is in preorder, so the text is cut back and extended.
        int[] length = new int[tree.maxDepth() + 2];
        StringBuilder text = new StringBuilder();
        for (int n = 1; n < tree.size(); n++) {
            int depth = tree.depth(n);
            text.setLength(length[depth - 1]);
            if (depth > 1) {
                text.append(';');
            }
            text.append(clean[tree.nameId(n)]);
            length[depth] = text.length();
            if (tree.self(n) > 0) {
                lines.merge(text.toString(), tree.self(n), Long::sum);
            }
        }
        for (Map.Entry<String, Long> line : lines.entrySet()) {
            out.append(line.getKey())
                    .append(' ')
                    .append(Long.toString(line.getValue()))
                    .append('\n');
        }
    }

    private static String clean(String name) {
        return name.replace(';', '_').replace('\n', '_').replace('\r', '_');
    }
}
