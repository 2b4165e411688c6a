package dev.auger.views.code;

/** Where the columns of a line stand; pixels at 100 %, shared by the head and the lines. */
final class CodeGeometry {

    static final double LINE_HEIGHT = 18;
    static final double NUMBER_RIGHT = 41;
    static final double HEAT_LEFT = 45;
    static final double SELF_RIGHT = 88;
    static final double TOTAL_RIGHT = 139;
    static final double DIVIDER = 142;
    static final double DIVIDER_WIDTH = 3;
    static final double TEXT = 150;
    /** Advance of JetBrains Mono at 12 px: 0.6 em. */
    static final double ADVANCE = 7.2;

    static final double CALLOUT_LEFT = 148;
    static final double CALLOUT_RIGHT = 24;
    static final double CALLOUT_GAP = 6;

    private CodeGeometry() {}
}
