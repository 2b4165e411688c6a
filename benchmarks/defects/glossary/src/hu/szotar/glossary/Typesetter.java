package hu.szotar.glossary;

import java.util.concurrent.atomic.AtomicLong;

/** Sets entries in columns. */
final class Typesetter {
    private static final int COLUMN = 44;

    private final AtomicLong lines = new AtomicLong();

    void set(Headword entry) {
        StringBuilder page = new StringBuilder();
        int width = 0;
        for (String meaning : entry.meanings()) {
            for (String part : meaning.split(" ")) {
                if (width + part.length() > COLUMN) {
                    page.append('\n');
                    width = 0;
                }
                page.append(part).append(' ');
                width += part.length() + 1;
            }
        }
        lines.addAndGet(page.toString().lines().count());
    }
}
