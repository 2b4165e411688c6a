package cz.kamen.quarry;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files with samples: a new one for each thousand, the last five are kept. */
final class Cabinet implements Closeable {
    private static final int SAMPLES = 1_000;
    private static final int FILES = 5;

    private final Path folder;
    private int number;
    private DataOutputStream out;

    Cabinet(Path folder) {
        this.folder = folder;
    }

    void file(Sample sample) throws IOException {
        if (number % SAMPLES == 0) {
            close();
            int file = number / SAMPLES;
            Files.deleteIfExists(folder.resolve("samples-" + (file - FILES)));
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("samples-" + file)), 64 * 1024));
        }
        number++;
        double[] smooth = new double[sample.spectrum().length];
        for (int window = 1; window <= 60; window++) {
            for (int i = window; i < smooth.length; i++) {
                smooth[i] += Math.abs(sample.spectrum()[i] - sample.spectrum()[i - window]) / (double) window;
            }
        }
        Arrays.sort(smooth);
        out.writeInt(sample.drill());
        out.writeInt(sample.depth());
        for (int i = 0; i < smooth.length; i += 8) {
            out.writeFloat((float) smooth[i]);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
