package dk.bus.zoning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.zip.CRC32;

/** Prints tickets; those of the last minutes can be refunded. */
final class Tickets {
    private static final int KEPT = 6_000;

    private final Deque<String> printed = new ArrayDeque<>();

    void print(int from, int to, int price) {
        StringBuilder ticket = new StringBuilder();
        for (int part = 0; part < 12; part++) {
            ticket.append(from).append('>').append(to).append(' ').append(price / 100.0).append(" kr. ");
        }
        byte[] bytes = ticket.toString().getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(bytes);
        printed.addLast(Base64.getEncoder().encodeToString(bytes) + check.getValue());
        if (printed.size() > KEPT) {
            printed.removeFirst();
        }
    }
}
