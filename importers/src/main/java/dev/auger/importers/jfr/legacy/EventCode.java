package dev.auger.importers.jfr.legacy;

/** Ids of the events every 0.9 file has; those of all others come from its metadata. */
final class EventCode {

    static final int METADATA = 0;
    static final int CHECKPOINT = 1;

    /** {@code u4 size · u4 id · u8 time · u4 thread · u4 bytes lost}. */
    static final int BUFFER_LOST = 2;

    /** Size and id. */
    static final int HEADER_BYTES = 8;

    /** No event but a checkpoint and no constant is larger; a hostile one must not fill the memory. */
    static final long MOST_BYTES = 16 << 20;

    private EventCode() {}
}
