package es.ladera.vineyard;

import java.io.IOException;

/** Weather stations on the slopes; now and then one has no battery. */
final class Stations {
    private final int count;

    Stations(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    double[] read(int station, int hour) throws IOException {
        if ((station * 31 + hour * 17) % 190 == 5) {
            throw new IOException("Station " + station + " does not answer");
        }
        double[] ground = new double[40 * 40];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = 12 + 8 * Math.sin(i * 0.02 + hour * 0.26) + station * 0.05;
        }
        return ground;
    }
}
