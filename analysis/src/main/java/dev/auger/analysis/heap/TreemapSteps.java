package dev.auger.analysis.heap;

import java.util.List;

/**
 * From one cell of a treemap to the one beside it: the one that begins where this one ends and shares the longest edge with it; where
 * rounding leaves none, the nearest in that direction. A pure function.
 */
public final class TreemapSteps {

    private static final double NEAR = 1;

    /** Where to go. */
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    private TreemapSteps() {}

    /** @return the cell to go to; {@code from} itself at the edge of the map, 0 if there was none to go from */
    public static int next(List<Treemap.Cell> cells, int from, Way way) {
        if (from < 0 || from >= cells.size()) {
            return 0;
        }
        Treemap.Cell at = turned(cells.get(from), way);
        int best = from;
        double bestGap = Double.POSITIVE_INFINITY;
        double bestShared = 0;
        for (int i = 0; i < cells.size(); i++) {
            Treemap.Cell cell = turned(cells.get(i), way);
            double gap = cell.x() - (at.x() + at.width());
            double shared = Math.min(cell.y() + cell.height(), at.y() + at.height()) - Math.max(cell.y(), at.y());
            if (i == from || gap < -NEAR || shared <= 0) {
                continue;
            }
            boolean nearer = gap < bestGap - NEAR;
            boolean asNear = gap <= bestGap + NEAR;
            if (nearer || asNear && shared > bestShared) {
                best = i;
                bestGap = gap;
                bestShared = shared;
            }
        }
        return best;
    }

    /** The cell as if the way were to the right. */
    private static Treemap.Cell turned(Treemap.Cell c, Way way) {
        return switch (way) {
            case RIGHT -> c;
            case LEFT -> new Treemap.Cell(-c.x() - c.width(), c.y(), c.width(), c.height());
            case DOWN -> new Treemap.Cell(c.y(), c.x(), c.height(), c.width());
            case UP -> new Treemap.Cell(-c.y() - c.height(), c.x(), c.height(), c.width());
        };
    }
}
