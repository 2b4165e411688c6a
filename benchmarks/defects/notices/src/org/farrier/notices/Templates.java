package org.farrier.notices;

import java.util.ArrayList;
import java.util.List;

/** Writes texts; the latest are kept because people ask what they were sent. */
final class Templates {
    private final List<String> latest = new ArrayList<>();

    String fill(int number, int words) {
        StringBuilder text = new StringBuilder("Dear member ").append(number).append(",\n");
        for (int i = 0; i < words; i++) {
            text.append(i % 9 == 0 ? "we " : "inform ").append(number * 7 % (i + 3)).append(' ');
        }
        String done = text.toString();
        synchronized (latest) {
            if (latest.size() >= 2_000) {
                latest.subList(0, 500).clear();
            }
            latest.add(done);
        }
        return done;
    }
}
