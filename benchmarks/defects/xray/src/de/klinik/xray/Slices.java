package de.klinik.xray;

import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** The slices of one patient, as the machine gives them. */
final class Slices implements Callable<Integer> {
    private final int width;
    private final int height;
    private final Findings findings;
    private final SplittableRandom random;

    Slices(int width, int height, Findings findings, SplittableRandom random) {
        this.width = width;
        this.height = height;
        this.findings = findings;
        this.random = random;
    }

    @Override
    public Integer call() {
        int light = 0;
        for (int slice = 0; slice < 8; slice++) {
            Film film = new Film(width, height).develop(random.nextInt());
            int[] histogram = film.histogram();
            light += histogram[255];
            findings.write(histogram);
        }
        return light;
    }
}
