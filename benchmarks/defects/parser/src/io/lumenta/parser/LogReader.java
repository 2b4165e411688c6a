package io.lumenta.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reads lines of access logs and sums up bytes by path. */
public final class LogReader {
    private final Random random = new Random(5);
    private final Totals totals = new Totals();

    public static void main(String[] args) throws InterruptedException {
        LogReader reader = new LogReader();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (String line : reader.receive(4_000)) {
                reader.totals.add(Fields.of(line));
            }
            reader.totals.rank();
            Thread.sleep(5);
        }
    }

    private List<String> receive(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("10.0.0." + random.nextInt(255) + "  GET /page/" + random.nextInt(600) + " 200  " + random.nextInt(90_000));
        }
        return lines;
    }
}
