package org.merula.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file with a line for everything that happened. */
final class Journal {
    private final Writer out;
    private int lines;

    Journal(Path file) throws IOException {
        out = new OutputStreamWriter(new FileOutputStream(file.toFile()), StandardCharsets.UTF_8);
    }

    void record(String what) throws IOException {
        synchronized (out) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < 1_600; column++) {
                line.append(String.format("%08x ", what.hashCode() * 31 + column + lines));
            }
            lines++;
            out.write(line.append(what).append('\n').toString());
            out.flush();
        }
    }
}
