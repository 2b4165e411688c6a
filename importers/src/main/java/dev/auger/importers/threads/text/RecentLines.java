package dev.auger.importers.threads.text;

import dev.auger.importers.text.LinePrefix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The last few lines, as bytes: the date of a dump stands before it. Longer ones than a date's are forgotten. */
final class RecentLines {

    /** Lines between the date and the dump it dates: {@code dump_to_file} has a version and an empty line there. */
    static final int KEPT = 4;

    private static final int LONGEST = 200;

    private final byte[][] lines = new byte[KEPT][LONGEST];
    private final int[] lengths = new int[KEPT];
    private int next;

    void add(byte[] in, int from, int to) {
        int length = to - from;
        if (length <= LONGEST) {
            System.arraycopy(in, from, lines[next], 0, length);
            lengths[next] = length;
        } else {
            lengths[next] = 0;
        }
        next = (next + 1) % KEPT;
    }

    /** A line that is no date. */
    void addOther() {
        lengths[next] = 0;
        next = (next + 1) % KEPT;
    }

    /** Their texts, oldest first, without blanks around and without a logger's prefix. */
    List<String> texts(LinePrefix prefix) {
        List<String> texts = new ArrayList<>(KEPT);
        for (int i = 0; i < KEPT; i++) {
            int at = (next + i) % KEPT;
            int from = prefix.end(lines[at], 0, lengths[at]);
            texts.add(new String(lines[at], from, lengths[at] - from, StandardCharsets.ISO_8859_1).strip());
        }
        return texts;
    }
}
