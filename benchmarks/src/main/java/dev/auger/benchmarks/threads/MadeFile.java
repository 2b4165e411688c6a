package dev.auger.benchmarks.threads;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A kind of file that is made, the same one each time, and asked about. */
interface MadeFile {

    /** Name of the file. */
    String name();

    /** What is in it, for the heading of its table. */
    String what();

    /** How many threads it has. */
    long threads();

    /** What is meant: CPU seconds and megabytes of anonymous memory, 0 for none. */
    List<Double> meant();

    /** Writes it. */
    void write(OutputStream out) throws IOException;

    /** The file in a folder, made if it is not there. */
    default Path in(Path folder) throws IOException {
        Path file = folder.resolve(name());
        if (!Files.exists(file)) {
            Path part = folder.resolve(name() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                write(out);
            }
            Files.move(part, file);
        }
        return file;
    }
}
