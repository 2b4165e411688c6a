package dev.auger.benchmarks.service;

import java.util.HashMap;
import java.util.Map;

/** What the service keeps and never lets go of, a little more all the time: the accumulation that an investigation is to find. */
final class Kept {
    /** What an entry weighs: itself, its key and its figures. */
    private static final int ENTRY = 200;

    private final long target;
    private final Map<String, long[]> entries = new HashMap<>();

    /** @param target bytes to reach at the end */
    Kept(long target) {
        this.target = target;
    }

    /** Keeps as much as is due. */
    void grow(double progress) {
        long due = (long) (target * Math.min(1, progress) / ENTRY);
        while (entries.size() < due) {
            entries.put("quote " + entries.size(), new long[7]);
        }
    }

    int objects() {
        return entries.size();
    }
}
