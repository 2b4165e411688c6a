package es.ladera.vineyard;

/** How warmth spreads through the ground. */
final class Heat {
    private static final int SIDE = 40;

    private Heat() {}

    static double[] spread(double[] start) {
        double[] now = start.clone();
        double[] next = start.clone();
        for (int minute = 0; minute < 60; minute++) {
            for (int y = 1; y < SIDE - 1; y++) {
                for (int x = 1; x < SIDE - 1; x++) {
                    int at = y * SIDE + x;
                    next[at] = now[at] + 0.2 * (now[at - 1] + now[at + 1] + now[at - SIDE] + now[at + SIDE] - 4 * now[at]);
                }
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now;
    }
}
