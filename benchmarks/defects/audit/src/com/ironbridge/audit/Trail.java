package com.ironbridge.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The trail of changes. */
final class Trail {
    private final RandomAccessFile file;
    private final Path notes;

    Trail(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        notes = path.resolveSibling("notes");
    }

    void line(String text) throws IOException {
        file.write((text + '\n').getBytes(StandardCharsets.UTF_8));
        file.getFD().sync();
    }

    void note(byte[] text) throws IOException {
        try (OutputStream out = Files.newOutputStream(notes)) {
            out.write(text);
        }
    }
}
