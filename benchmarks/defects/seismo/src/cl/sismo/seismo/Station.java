package cl.sismo.seismo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** Measures how the ground moves. */
final class Station implements Runnable {
    private final Recorder recorder;
    private final Random random;
    private final double[] memory = new double[256];

    Station(Recorder recorder, int number) {
        this.recorder = recorder;
        this.random = new Random(number);
    }

    @Override
    public void run() {
        short[] movements = new short[1_200];
        for (int i = 0; i < movements.length; i++) {
            double filtered = random.nextGaussian() * 40;
            for (int tap = 0; tap < memory.length; tap += 8) {
                filtered += memory[(i + tap) & 255] / 64;
            }
            memory[i & 255] = filtered;
            movements[i] = (short) filtered;
        }
        try {
            recorder.record(movements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
