package at.rangier.switchyard;

/** Weighs trains by the oscillation of the track. */
final class Scales {

    double weigh(Wagon wagon) {
        double[] track = new double[1_800];
        for (int i = 0; i < track.length; i++) {
            track[i] = wagon.tons() + (wagon.number() ^ i * 31) % 17 * 0.01;
        }
        double[] calm = new double[track.length];
        for (int i = 2; i < track.length - 2; i++) {
            calm[i] = (track[i - 2] + track[i - 1] + track[i] + track[i + 1] + track[i + 2]) / 5;
        }
        return calm[track.length / 2];
    }
}
