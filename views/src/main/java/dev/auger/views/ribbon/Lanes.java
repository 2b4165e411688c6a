package dev.auger.views.ribbon;

/** Where the lanes lie. Pixels at the scale given. */
record Lanes(boolean compact, double scale) {

    private static final double TOP = 6;
    private static final double GAP = 5;
    private static final double LANE = 20;
    private static final double PAUSE_LANE = 14;

    enum Lane {
        CPU,
        ALLOCATION,
        HEAP,
        PAUSES
    }

    boolean has(Lane lane) {
        return !compact || lane == Lane.HEAP || lane == Lane.PAUSES;
    }

    double top(Lane lane) {
        double y = TOP * scale;
        for (Lane each : Lane.values()) {
            if (each == lane) {
                return y;
            }
            if (has(each)) {
                y += height(each) + gap();
            }
        }
        return y;
    }

    private double gap() {
        return (compact ? 2 : GAP) * scale;
    }

    double height(Lane lane) {
        return (lane == Lane.PAUSES ? PAUSE_LANE : LANE) * scale;
    }

    /** Upper edge of the axis, lower edge of the last lane. */
    double axisTop() {
        return top(Lane.PAUSES) + height(Lane.PAUSES);
    }
}
