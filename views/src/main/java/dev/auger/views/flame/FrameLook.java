package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.views.text.Texts;
import java.util.List;

/** How the boxes of a tree look: their colours, the figure behind a name, and what is said of one. */
interface FrameLook {

    /**
     * One line of figures about a frame.
     *
     * @param share with its unit; empty for none
     * @param amount with its unit; empty for none
     */
    record Row(String name, String share, String amount) {}

    /** An entry of the legend. */
    record Entry(String token, String name, String share) {}

    /** Number of colours. */
    int slots();

    /** Which colour a node has. */
    int slot(CallTree tree, int node);

    /** Token of a colour. */
    String fill(int slot);

    /** Token of the text on it. */
    default String text(int slot) {
        return FrameColours.TEXT;
    }

    /** What stands behind the name where there is room. */
    default String figure(CallTree tree, int node) {
        return FrameLabels.share(tree, node);
    }

    /** What the colour of a node means, in words. */
    String meaning(CallTree tree, int node, Texts texts);

    List<Entry> legend(CallTree tree, Texts texts);

    default List<Row> rows(CallTree tree, int node, Texts texts) {
        return FrameFacts.rows(tree, node, texts);
    }

    /** The sampling error in words; empty where there is none. */
    default String error(CallTree tree, int node, Texts texts) {
        return FrameFacts.hasError(tree, node) ? FrameFacts.error(tree, node, texts) : "";
    }

    /** What a screen reader says of a node. */
    default String spoken(CallTree tree, int node, Texts texts) {
        return FrameFacts.spoken(tree, node, texts);
    }
}
