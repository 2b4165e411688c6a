package org.helvia.premiums;

import java.util.ArrayDeque;
import java.util.Deque;

/** Offers on paper; the last thousand can be printed again. */
final class Letters {
    private final Deque<String> written = new ArrayDeque<>();

    void write(Application application, double premium) {
        StringBuilder letter = new StringBuilder();
        letter.append("Offer ").append(application.number()).append('\n');
        for (int month = 0; month < 900; month++) {
            letter.append("Month ").append(month).append(": ").append(Math.round(premium * (1_000 + month)) / 1000.0).append('\n');
        }
        synchronized (written) {
            written.addLast(letter.toString());
            if (written.size() > 1_000) {
                written.removeFirst();
            }
        }
    }
}
