package de.klinik.xray;

import java.util.ArrayList;
import java.util.List;

/** What doctors wrote of earlier slices, for comparison. */
final class Findings {
    private static final int KEPT = 20_000;

    private final List<String> written = new ArrayList<>(KEPT);
    private int next;

    void write(int[] histogram) {
        int most = 0;
        for (int at = 0; at < histogram.length; at++) {
            most = histogram[at] > histogram[most] ? at : most;
        }
        String finding = "density " + most + ", spread " + (histogram[128] - histogram[64]);
        if (written.size() < KEPT) {
            written.add(finding);
        } else {
            written.set(next++ % KEPT, finding);
        }
    }
}
