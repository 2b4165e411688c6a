package dev.auger.views.code;

/**
 * Where the columns of a line stand; pixels at 100 %, shared by the head and the lines. Each metric has self and total, which a narrow
 * view leaves at total for all but the first.
 *
 * @param metrics how many metrics have columns, at least one
 */
record CodeColumns(int metrics, boolean narrow) {

    static final double LINE_HEIGHT = 18;
    static final double NUMBER_RIGHT = 41;
    static final double DIVIDER_WIDTH = 3;
    /** Advance of JetBrains Mono at 12 px: 0.6 em. */
    static final double ADVANCE = 7.2;

    static final double CALLOUT_RIGHT = 24;
    static final double CALLOUT_GAP = 6;

    private static final double FIRST = 45;
    private static final double SELF = 43;
    private static final double TOTAL = 51;
    private static final double BETWEEN = 3;
    /** Below this width a line's text would be cut for figures. */
    private static final double ROOMY = 760;

    CodeColumns {
        metrics = Math.max(1, metrics);
    }

    /** @param width of a line, at 100 % */
    static CodeColumns of(int metrics, double width) {
        return new CodeColumns(metrics, metrics > 1 && width < ROOMY);
    }

    boolean hasSelf(int metric) {
        return metric == 0 || !narrow;
    }

    double left(int metric) {
        return metric == 0 ? FIRST : right(metric - 1) + BETWEEN;
    }

    double selfRight(int metric) {
        return left(metric) + (hasSelf(metric) ? SELF : 0);
    }

    /** Where total ends, and with it the metric. */
    double right(int metric) {
        return selfRight(metric) + TOTAL;
    }

    double divider() {
        return right(metrics - 1) + BETWEEN;
    }

    double text() {
        return divider() + 8;
    }

    double callout() {
        return text() - 2;
    }
}
