package com.morrow.telex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** Writes messages; the last ones can be read again. */
final class Composer {
    private static final int COPIES = 900;

    private final SplittableRandom random = new SplittableRandom(8);
    private final Deque<String> copies = new ArrayDeque<>();

    String compose() {
        StringBuilder text = new StringBuilder(25_000);
        while (text.length() < 24_000) {
            text.append((char) ('A' + random.nextInt(26)));
            if (random.nextInt(7) == 0) {
                text.append(' ');
            }
        }
        String message = text.toString();
        copies.addLast(message.toLowerCase());
        if (copies.size() > COPIES) {
            copies.removeFirst();
        }
        return message;
    }
}
