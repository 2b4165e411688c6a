package dev.auger.importers.hprof;

import dev.auger.model.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was lost while a dump was read; a code that repeats is told a few times, then counted. */
final class Losses {

    private static final int TOLD_PER_CODE = 20;

    private final List<Diagnostic> told = new ArrayList<>();
    private final Map<String, long[]> untold = new LinkedHashMap<>();

    /** @param lostBytes bytes that could not be used, or -1 when unknown */
    void add(String code, long offset, long lostBytes, String message) {
        long before = told.stream().filter(d -> d.code().equals(code)).count();
        if (before < TOLD_PER_CODE) {
            told.add(new Diagnostic(code, offset, lostBytes, message));
        } else {
            long[] more = untold.computeIfAbsent(code, c -> new long[2]);
            more[0]++;
            more[1] += Math.max(0, lostBytes);
        }
    }

    /** Adds one of an earlier run's, as it was. */
    void restore(Diagnostic loss) {
        told.add(loss);
    }

    boolean none() {
        return told.isEmpty();
    }

    /** Whether all content was read; a length that had to be corrected loses nothing. */
    boolean complete() {
        return told.stream().allMatch(d -> d.lostBytes() == 0);
    }

    List<Diagnostic> list() {
        List<Diagnostic> all = new ArrayList<>(told);
        untold.forEach((code, more) -> all.add(new Diagnostic(code, -1, more[1], more[0] + " more of this kind")));
        return List.copyOf(all);
    }
}
