package dev.auger.model;

import java.util.Locale;

/** What a stack frame executes. */
public enum FrameKind {
    /** Java compiled by C1 or C2, or Java of unknown compilation (thread dumps do not say). */
    JAVA,
    INLINED,
    INTERPRETED,
    CPP,
    NATIVE,
    KERNEL,
    GO,
    /** A frame that is no code: the root, a thread, an allocated class. */
    SYNTHETIC,
    UNKNOWN;

    /** The name used in JSON, style classes and resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
