package net.ruta.rides;

/** A wish to go somewhere, with the way as the app sent it. */
record Request(String passenger, int x, int y, float[] way) {
    static Request from(String passenger, int seed) {
        float[] way = new float[1_500];
        float at = seed % 97;
        for (int i = 0; i < way.length; i++) {
            at += (float) Math.sin(seed + i * 0.1);
            way[i] = at;
        }
        return new Request(passenger, seed * 31 % 128, seed * 17 % 128, way);
    }

    double length() {
        double length = 0;
        for (int i = 1; i < way.length; i++) {
            length += Math.abs(way[i] - way[i - 1]);
        }
        return length;
    }
}
