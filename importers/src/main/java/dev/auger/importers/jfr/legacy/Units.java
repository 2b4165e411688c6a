package dev.auger.importers.jfr.legacy;

import java.util.List;

/** Content types that say a unit instead of naming a pool, and the annotations that say the same in JFR 2. */
final class Units {

    static final int BYTES = 1;
    static final int THREAD = 7;
    static final int STACK_TRACE = 9;

    private Units() {}

    /** The annotation of a field, or none for plain values and keys. */
    static List<ModernType.Note> notes(Kind kind, int contentType, ModernTypes types) {
        return switch (contentType) {
            case BYTES -> types.note("jdk.jfr.DataAmount", "BYTES");
            case 2 -> types.note("jdk.jfr.Timestamp", "MILLISECONDS_SINCE_EPOCH");
            case 3 -> types.note("jdk.jfr.Timespan", "MILLISECONDS");
            case 4 -> types.note("jdk.jfr.Timespan", "NANOSECONDS");
            case 5 -> types.note("jdk.jfr.Timespan", "TICKS");
            case 6 -> types.note("jdk.jfr.MemoryAddress");
            case 11 -> types.note("jdk.jfr.Percentage");
            default -> kind == Kind.U8 ? types.note("jdk.jfr.Unsigned") : List.of();
        };
    }
}
