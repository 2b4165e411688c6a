package dev.auger.importers.jfr.legacy;

import dev.auger.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What of a 0.9 file could not be carried over; offsets are those of that file. Bounded: the rest becomes a sum. */
final class Losses {

    private static final int MAX = 200;

    private final List<Diagnostic> kept = new ArrayList<>();
    private long more;
    private long moreBytes;
    private long moreAt = -1;

    /** @param bytes what is lost, -1 where that cannot be counted */
    void add(String code, long offset, long bytes, String message) {
        if (kept.size() < MAX) {
            kept.add(new Diagnostic(code, offset, bytes, message));
        } else {
            moreAt = more == 0 ? offset : moreAt;
            more++;
            moreBytes += Math.max(0, bytes);
        }
    }

    List<Diagnostic> list() {
        List<Diagnostic> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(new Diagnostic("jfr.more", moreAt, moreBytes, more + " more places are damaged"));
        }
        return List.copyOf(all);
    }
}
