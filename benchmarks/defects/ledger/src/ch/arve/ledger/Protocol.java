package ch.arve.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What was booked, for the auditors. */
final class Protocol {
    private final StringBuilder text = new StringBuilder();
    private final OutputStream out = OutputStream.nullOutputStream();
    private int written;

    void entry(int batch, int from, int to, int amount) {
        text.append("batch ").append(batch).append(": ").append(from).append(" to ").append(to).append(", ").append(amount);
        text.append(System.lineSeparator());
        if (text.length() - written > 40_000) {
            write();
        }
    }

    void closed(int length) {
        text.append("closed, ").append(length).append(" characters\n");
    }

    private void write() {
        try {
            byte[] bytes = text.substring(written).getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            written = text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
