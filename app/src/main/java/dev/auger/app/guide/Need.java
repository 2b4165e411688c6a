package dev.auger.app.guide;

import dev.auger.model.EvidenceKind;
import java.util.Locale;

/** A kind of evidence that can be asked for. */
public enum Need {
    RECORDING("JFR"),
    HEAP("HPROF"),
    THREADS("THREADS"),
    GC_LOG("GC LOG"),
    HISTOGRAM("HISTOGRAM"),
    GO_HEAP("PPROF"),
    GO_CPU("PPROF"),
    GO_WAITS("PPROF"),
    GOROUTINES("GOROUTINES");

    private final String tag;

    Need(String tag) {
        this.tag = tag;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format, as cards show it. */
    public String tag() {
        return tag;
    }

    /** Whether a file of this kind may be it. */
    public boolean isMetBy(EvidenceKind kind) {
        return switch (this) {
            case RECORDING -> kind == EvidenceKind.JFR;
            case HEAP -> kind == EvidenceKind.HPROF;
            case THREADS -> kind == EvidenceKind.THREADS;
            case GC_LOG -> kind == EvidenceKind.GCLOG;
            case HISTOGRAM -> kind == EvidenceKind.HISTOGRAM;
            case GO_HEAP, GO_CPU, GO_WAITS -> kind == EvidenceKind.PPROF;
            case GOROUTINES -> kind == EvidenceKind.GOROUTINES;
        };
    }
}
