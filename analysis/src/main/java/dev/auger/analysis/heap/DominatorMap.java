package dev.auger.analysis.heap;

import java.util.ArrayList;
import java.util.List;

/** The dominator tree as a treemap, one level at a time: area is retained size. */
public final class DominatorMap {

    /** Object of the tile that stands for all that have none of their own. */
    public static final long OTHER = -1;
    /** Object of the tile that stands for the shown object's own bytes. */
    public static final long SELF = -2;

    private DominatorMap() {}

    /**
     * @param object the object shown, {@link #OTHER} or {@link #SELF}
     * @param objects objects it stands for, itself included
     */
    public record Tile(long object, long retained, long objects, Treemap.Cell cell) {}

    /** Tiles for what only the collector dominates. */
    public static List<Tile> top(HeapAnalysis analysis, double width, double height, int limit) {
        return tiles(
                analysis,
                analysis.topDominators(limit),
                analysis.reachableBytes(),
                analysis.reachableObjects(),
                0,
                width,
                height);
    }

    /** Tiles for threads whose share of the heap is shown. */
    public static List<Tile> of(HeapAnalysis analysis, ThreadShare share, double width, double height, int limit) {
        return tiles(analysis, share.largest(limit), share.bytes(), share.objects(), 0, width, height);
    }

    /** Tiles for what one object dominates, and for itself. */
    public static List<Tile> of(HeapAnalysis analysis, long object, double width, double height, int limit) {
        return tiles(
                analysis,
                analysis.dominated(object, limit),
                analysis.retainedSize(object),
                analysis.dominatedCount(object),
                analysis.heap().shallowSize(object),
                width,
                height);
    }

    /** The tile at a point, or null. */
    public static @org.jspecify.annotations.Nullable Tile at(List<Tile> tiles, double x, double y) {
        return tiles.stream().filter(t -> t.cell().contains(x, y)).findFirst().orElse(null);
    }

    private static List<Tile> tiles(
            HeapAnalysis analysis, long[] shown, long bytes, long objects, long self, double width, double height) {
        List<Tile> unplaced = new ArrayList<>();
        Treemap.Cell nowhere = new Treemap.Cell(0, 0, 0, 0);
        long otherBytes = bytes - self;
        long otherObjects = self > 0 ? objects - 1 : objects;
        for (long o : shown) {
            unplaced.add(new Tile(o, analysis.retainedSize(o), analysis.dominatedCount(o), nowhere));
            otherBytes -= analysis.retainedSize(o);
            otherObjects -= analysis.dominatedCount(o);
        }
        if (self > 0) {
            unplaced.add(new Tile(SELF, self, 1, nowhere));
        }
        if (otherBytes > 0) {
            unplaced.add(new Tile(OTHER, otherBytes, otherObjects, nowhere));
        }
        unplaced.sort((a, b) -> Long.compare(b.retained(), a.retained()));
        double[] weights = unplaced.stream().mapToDouble(Tile::retained).toArray();
        List<Treemap.Cell> cells = Treemap.squarify(weights, 0, 0, width, height);
        List<Tile> placed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Tile tile = unplaced.get(i);
            placed.add(new Tile(tile.object(), tile.retained(), tile.objects(), cells.get(i)));
        }
        return List.copyOf(placed);
    }
}
