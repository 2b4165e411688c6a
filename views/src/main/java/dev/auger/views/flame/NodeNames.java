package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.views.text.Texts;

/** Names of a tree's nodes as labels say them, each made once: thousands stand in every picture of a moving graph. */
final class NodeNames {

    private final CallTree tree;
    private final String rootName;
    private final Texts texts;
    private final String[] names;
    private final String[] shortNames;

    NodeNames(CallTree tree, String rootName, Texts texts) {
        this.tree = tree;
        this.rootName = rootName;
        this.texts = texts;
        names = new String[tree.nameCount()];
        shortNames = new String[tree.nameCount()];
    }

    boolean isOf(CallTree otherTree, String otherRootName, Texts otherTexts) {
        return tree == otherTree && texts == otherTexts && rootName.equals(otherRootName);
    }

    /** As much of a node's name as fits into so many characters. */
    String label(int node, FrameLook look, int room) {
        if (node == 0 || tree.level(node) != null) {
            String name = node == 0 ? rootName : LevelNames.of(tree, node, texts);
            return FrameLabels.fit(name, name, () -> look.figure(tree, node), room);
        }
        int id = tree.nameId(node);
        if (names[id] == null) {
            names[id] = FrameLabels.name(tree, node, rootName);
            shortNames[id] = FrameLabels.shortName(tree, node, rootName);
        }
        return FrameLabels.fit(names[id], shortNames[id], () -> look.figure(tree, node), room);
    }
}
