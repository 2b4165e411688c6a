package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.LayoutReasons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** What the heap view says about the heap, and about parts that wait for a choice or for the analysis. */
final class HeapCaptions {

    private final HeapPane pane;
    private final Texts words;

    HeapCaptions(HeapPane pane, Texts words) {
        this.pane = pane;
        this.words = words;
    }

    /** @param narrowed whether only what threads keep is shown, which is reachable */
    void describeParts(boolean analysed, boolean narrowed, boolean pathShown, boolean pathAsked) {
        pane.sizes.setText(words.get(analysed ? "heap.sizes.both" : "heap.sizes.shallow"));
        pane.unreachable.setDisable(!analysed || narrowed);
        if (!pathShown) {
            pane.pathTitle.setText(words.get("heap.path"));
            pane.pathNote.setText(
                    words.get(!analysed ? "heap.path.later" : pathAsked ? "heap.path.computing" : "heap.path.choose"));
            pane.pathGrade.setGrade(null);
        }
    }

    /** @param inside the object whose level is shown, empty for the whole heap */
    void describeTiles(boolean analysed, String inside) {
        boolean table = pane.asTable.isSelected();
        pane.treemapNote.setText(
                !analysed
                        ? ""
                        : words.get(
                                !inside.isEmpty()
                                        ? table ? "heap.dominators.tree.in" : "heap.dominators.in"
                                        : table ? "heap.dominators.tree" : "heap.dominators.area",
                                inside));
        Buttons.show(pane.up, !inside.isEmpty());
    }

    void describeHeap(@Nullable HeapSnapshot heap, @Nullable HeapAnalysis analysis) {
        if (heap == null) {
            pane.caption.setText("");
            pane.layout.setText("");
            pane.layout.setTooltip(null);
        } else if (analysis == null) {
            pane.caption.setText(words.get("heap.caption.all", Numbers.count(heap.objectCount()), heap.objectCount()));
            pane.layout.setText(sizes(heap.layout()));
        } else {
            pane.caption.setText(words.get(
                    "heap.caption.reachable",
                    Numbers.bytes(analysis.reachableBytes()),
                    Numbers.count(analysis.reachableObjects()),
                    analysis.reachableObjects()));
            String unreachable = words.get(
                    "heap.unreachable",
                    Numbers.count(analysis.unreachableObjects()),
                    Numbers.bytes(analysis.unreachableBytes()),
                    analysis.unreachableObjects());
            String roots = analysis.rootsAssumed() ? "   " + words.get("heap.roots-assumed") : "";
            pane.layout.setText(sizes(heap.layout()) + "   " + unreachable + roots + memory(heap));
        }
    }

    /** That the engine works in a file because memory is short, which is slower. */
    private String memory(HeapSnapshot heap) {
        return heap.workspace()
                .shortage()
                .map(shortage -> "   "
                        + words.get(
                                "heap.on-disk",
                                Numbers.bytes(shortage.neededBytes()),
                                Numbers.bytes(Math.max(0, shortage.freeBytes()))))
                .orElse("");
    }

    private String sizes(HeapLayout layout) {
        pane.layout.setTooltip(new Tooltip(words.get("heap.layout.why", LayoutReasons.text(layout, words))));
        return words.get("heap.layout", layout.referenceBytes(), layout.headerBytes(), layout.alignment());
    }
}
