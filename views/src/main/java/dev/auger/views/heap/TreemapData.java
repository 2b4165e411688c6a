package dev.auger.views.heap;

import dev.auger.analysis.heap.DominatorMap;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of one level of the dominator tree with what is written on them. Made on a worker for a size in pixels.
 *
 * @param parent object whose level it is, or -1 for the whole heap or all chosen threads
 * @param total bytes the tiles share
 */
record TreemapData(long parent, long total, List<Tile> tiles) {

    private static final int MOST = 40;
    private static final int SAMPLE = 48;

    /** How a tile looks. */
    enum Look {
        OWN,
        LIBRARY,
        SELF,
        OTHER
    }

    /**
     * @param name class, empty for the object's own bytes and for the rest
     * @param entries number of equal entries it holds, or 0
     * @param entryBytes retained size of one of them
     */
    record Tile(DominatorMap.Tile place, String name, Look look, long entries, long entryBytes) {

        /** The same under another name, if there is one. */
        Tile named(String other) {
            return other.isEmpty() ? this : new Tile(place, other, look, entries, entryBytes);
        }
    }

    private static String threadName(HeapSnapshot heap, long thread) {
        return thread < 0 ? "" : ObjectWords.of(heap, thread).value();
    }

    /** @param share the threads at the top, or null for all that only the collector dominates */
    static TreemapData of(
            HeapSnapshot heap,
            HeapAnalysis analysis,
            @Nullable ThreadShare share,
            long parent,
            double width,
            double height,
            Predicate<String> ownCode) {
        List<DominatorMap.Tile> placed;
        long total;
        if (parent >= 0) {
            placed = DominatorMap.of(analysis, parent, width, height, MOST);
            total = analysis.retainedSize(parent);
        } else if (share != null) {
            placed = DominatorMap.of(analysis, share, width, height, MOST);
            total = share.bytes();
        } else {
            placed = DominatorMap.top(analysis, width, height, MOST);
            total = analysis.reachableBytes();
        }
        List<Tile> tiles = new ArrayList<>();
        for (DominatorMap.Tile tile : placed) {
            Tile made = tile(heap, analysis, tile, ownCode);
            tiles.add(parent < 0 && share != null ? made.named(threadName(heap, tile.object())) : made);
        }
        return new TreemapData(parent, total, List.copyOf(tiles));
    }

    private static Tile tile(
            HeapSnapshot heap, HeapAnalysis analysis, DominatorMap.Tile tile, Predicate<String> ownCode) {
        if (tile.object() < 0) {
            return new Tile(tile, "", tile.object() == DominatorMap.SELF ? Look.SELF : Look.OTHER, 0, 0);
        }
        String type = HeapNames.typeOf(heap, tile.object());
        Look look = ownCode.test(type) ? Look.OWN : Look.LIBRARY;
        String name = HeapNames.objectName(heap, tile.object());
        long holder = holderOfEntries(analysis, tile.object());
        int children = (int) Math.min(Integer.MAX_VALUE, analysis.dominatedChildren(holder));
        long[] sample = analysis.dominated(holder, SAMPLE);
        if (children < SAMPLE || !alike(heap, sample)) {
            return new Tile(tile, name, look, 0, 0);
        }
        return new Tile(tile, name, look, children, analysis.retainedSize(sample[sample.length / 2]));
    }

    /** Down through what keeps nearly all of its parent: a cache, its map, the map's table. */
    private static long holderOfEntries(HeapAnalysis analysis, long object) {
        long at = object;
        for (int depth = 0; depth < 8; depth++) {
            long[] largest = analysis.dominated(at, 1);
            if (largest.length == 0 || analysis.retainedSize(largest[0]) < 0.8 * analysis.retainedSize(object)) {
                return at;
            }
            at = largest[0];
        }
        return at;
    }

    private static boolean alike(HeapSnapshot heap, long[] objects) {
        for (long object : objects) {
            if (heap.classOf(object) != heap.classOf(objects[0])) {
                return false;
            }
        }
        return true;
    }

    String label(Texts words, Tile tile) {
        return switch (tile.look()) {
            case SELF -> words.get("heap.tile.self");
            case OTHER ->
                words.get("heap.tile.other", Numbers.count(tile.place().objects()));
            case OWN, LIBRARY -> tile.name();
        };
    }

    /** Retained size, in the unit that fits: areas are what is compared. */
    String size(Tile tile) {
        return Numbers.bytes(tile.place().retained());
    }

    String share(Tile tile) {
        return HistogramTable.share(tile.place().retained(), total) + " %";
    }
}
