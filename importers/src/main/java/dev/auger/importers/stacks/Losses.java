package dev.auger.importers.stacks;

import dev.auger.model.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be used, added up by reason: a file of nothing but junk has one diagnostic, not a million. */
public final class Losses {

    private final Map<String, Loss> byCode = new LinkedHashMap<>();

    private static final class Loss {
        private final long offset;
        private final String what;
        private long count;
        private long bytes;

        Loss(long offset, String what) {
            this.offset = offset;
            this.what = what;
        }
    }

    /**
     * One more.
     *
     * @param code of the diagnostic
     * @param offset where, or -1; of several the first is told
     * @param bytes that could not be used, 0 if that cannot be said
     * @param what English, after the count: {@code lines are no stacks}
     */
    public void add(String code, long offset, long bytes, String what) {
        Loss loss = byCode.computeIfAbsent(code, c -> new Loss(offset, what));
        loss.count++;
        loss.bytes += bytes;
    }

    /** How often that was added. */
    public long count(String code) {
        Loss loss = byCode.get(code);
        return loss == null ? 0 : loss.count;
    }

    List<Diagnostic> list() {
        List<Diagnostic> list = new ArrayList<>();
        byCode.forEach((code, loss) -> list.add(
                new Diagnostic(code, loss.offset, loss.bytes > 0 ? loss.bytes : -1, loss.count + " " + loss.what)));
        return list;
    }
}
