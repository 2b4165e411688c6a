package dev.auger.app.guide;

import dev.auger.model.EvidenceKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of evidence that can be asked for. */
public enum Need {
    RECORDING("JFR", EnumSet.of(EvidenceKind.JFR)),
    HEAP("HPROF", EnumSet.of(EvidenceKind.HPROF)),
    THREADS("THREADS", EnumSet.of(EvidenceKind.THREADS)),
    GC_LOG("GC LOG", EnumSet.of(EvidenceKind.GCLOG)),
    HISTOGRAM("HISTOGRAM", EnumSet.of(EvidenceKind.HISTOGRAM)),
    GO_HEAP("PPROF", EnumSet.of(EvidenceKind.PPROF)),
    GO_CPU("PPROF", EnumSet.of(EvidenceKind.PPROF)),
    GO_WAITS("PPROF", EnumSet.of(EvidenceKind.PPROF)),
    GOROUTINES("GOROUTINES", EnumSet.of(EvidenceKind.GOROUTINES));

    private final String tag;
    private final Set<EvidenceKind> kinds;

    Need(String tag, Set<EvidenceKind> kinds) {
        this.tag = tag;
        this.kinds = kinds;
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
        return kinds.contains(kind);
    }
}
