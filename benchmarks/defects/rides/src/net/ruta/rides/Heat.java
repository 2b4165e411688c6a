package net.ruta.rides;

/** Where most passengers wait. */
final class Heat {
    private static final int SIDE = 320;

    private float[] map = new float[SIDE * SIDE];

    synchronized void add(Request request) {
        map[request.y() * SIDE + request.x()] += 1;
    }

    synchronized void blur() {
        float[] next = new float[map.length];
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                int at = y * SIDE + x;
                next[at] = 0.9f * map[at] + 0.025f * (map[at - 1] + map[at + 1] + map[at - SIDE] + map[at + SIDE]);
            }
        }
        map = next;
    }
}
