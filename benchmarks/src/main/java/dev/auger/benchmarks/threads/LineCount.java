package dev.auger.benchmarks.threads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines of a file: the least that anybody has to do who reads it. */
public final class LineCount {

    private LineCount() {}

    public static void main(String[] args) throws IOException {
        byte[] buffer = new byte[1 << 18];
        long lines = 0;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        System.out.println(lines);
    }
}
