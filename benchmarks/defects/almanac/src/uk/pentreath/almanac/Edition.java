package uk.pentreath.almanac;

/** Heights at all stations as they are known at some time. */
final class Edition {
    private final int number;
    private final double[] heights;
    private final Edition former;

    Edition(int number, double[] heights, Edition former) {
        this.number = number;
        this.heights = heights;
        this.former = former;
    }

    Edition with(Observation seen) {
        double[] next = heights.clone();
        for (int i = 0; i < seen.reach(); i++) {
            int station = (seen.station() + i) % next.length;
            next[station] += (seen.height() - next[station]) / (i + 2);
        }
        return new Edition(number + 1, next, this);
    }

    double height(int station) {
        return heights[station];
    }

    double rise(int station) {
        return former == null ? 0 : heights[station] - former.heights[station];
    }

    int stations() {
        return heights.length;
    }

    int number() {
        return number;
    }
}
