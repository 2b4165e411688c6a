package dev.auger.importers.jfr.chunks;

import dev.auger.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Diagnostics of one file. Bounded: a file damaged everywhere gets a sum instead of a line each. */
public final class DiagnosticLog {

    private static final int MAX = 200;

    private final List<Diagnostic> kept = new ArrayList<>();
    private long moreCount;
    private long moreLost;
    private long moreAt;
    private boolean loss;

    /** @param lostBytes 0 for a note by which nothing was lost, -1 where the loss cannot be counted */
    public void add(String code, long offset, long lostBytes, String message) {
        loss |= lostBytes != 0;
        if (kept.size() < MAX) {
            kept.add(new Diagnostic(code, offset, lostBytes, message));
        } else {
            moreAt = moreCount == 0 ? offset : moreAt;
            moreCount++;
            moreLost += Math.max(0, lostBytes);
        }
    }

    /** Appends what another gathered. */
    public void addAll(DiagnosticLog other) {
        for (Diagnostic diagnostic : other.kept) {
            add(diagnostic.code(), diagnostic.offset(), diagnostic.lostBytes(), diagnostic.message());
        }
        loss |= other.loss;
        if (other.moreCount > 0) {
            moreAt = moreCount == 0 ? other.moreAt : moreAt;
            moreCount += other.moreCount;
            moreLost += other.moreLost;
        }
    }

    /** Whether anything was lost. */
    public boolean loss() {
        return loss;
    }

    /** As many as are kept, in the order they came. */
    public List<Diagnostic> list() {
        if (moreCount == 0) {
            return List.copyOf(kept);
        }
        List<Diagnostic> all = new ArrayList<>(kept);
        all.add(new Diagnostic("jfr.more", moreAt, moreLost, moreCount + " more places are damaged"));
        return List.copyOf(all);
    }
}
