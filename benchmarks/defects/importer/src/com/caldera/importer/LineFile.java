package com.caldera.importer;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file of lines in Latin-1. */
final class LineFile implements AutoCloseable {
    private final InputStream in;

    LineFile(Path file) throws IOException {
        in = new FileInputStream(file.toFile());
    }

    /** The next line, null at the end. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != 10; b = in.read()) {
            if (b < 0) {
                return line.length() == 0 ? null : line.toString();
            }
            line.append((char) b);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
