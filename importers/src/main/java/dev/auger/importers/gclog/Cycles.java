package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;
import org.jspecify.annotations.Nullable;

/** The phases beside the program in logs of JDK 5 to 8, put together to cycles: a cycle is one event. */
final class Cycles {

    static final String NAME = "Concurrent Cycle";

    private final LogBuilder log;
    private @Nullable Draft open;

    /** The cycle has marked; what begins after that is the next. */
    private boolean marked;

    Cycles(LogBuilder log) {
        this.log = log;
    }

    /** @param phase {@code mark-start}, {@code mark: 0.3/0.4 secs}, {@code mark-end, 14.4 secs}, {@code mark-abort}, … */
    void phase(String phase, long at, boolean cms) {
        log.collector(cms ? "CMS" : "G1");
        if (phase.startsWith("string-dedup")) {
            return;
        }
        boolean begins = phase.equals("root-region-scan-start") || phase.equals("mark-start");
        if (begins && (cms || marked || phase.equals("root-region-scan-start"))) {
            open = null;
        }
        begin(at);
        marked |= !begins && phase.startsWith("mark");
        if ((cms && phase.startsWith("reset") && !phase.startsWith("reset-start"))
                || phase.startsWith("mark-abort")
                || phase.startsWith("cleanup-end")) {
            open = null;
        }
    }

    /** {@code Concurrent reset, start}, {@code Concurrent cleanup 1613M->1361M(1636M), 0.092 ms}. */
    void shenandoah(String text, long at) {
        log.collector("Shenandoah");
        if (text.startsWith("Concurrent reset") && text.endsWith("start")) {
            open = null;
        }
        Draft cycle = begin(at);
        Transition heap = Transition.last(text);
        if (heap != null) {
            cycle.before = cycle.before < 0 ? heap.before() : cycle.before;
            cycle.after = heap.after();
            cycle.committed = heap.total();
        }
    }

    private Draft begin(long at) {
        Draft cycle = open;
        if (cycle == null) {
            cycle = log.add(Kind.CONCURRENT, NAME, at);
            open = cycle;
            marked = false;
        }
        return cycle;
    }
}
