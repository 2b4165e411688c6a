package dev.auger.model;

import java.util.Locale;

/** The kinds of file, named as on the command line. */
public enum EvidenceKind {
    JFR,
    HPROF,
    THREADS,
    PPROF,
    GOROUTINES,
    FOLDED,
    STACKS,
    GCLOG,
    HISTOGRAM,
    CRASH;

    /** The name used in JSON and in resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
