package dev.auger.importers.jfr.bytes;

/**
 * Bytes contradict the format at an offset. Never leaves the rooms of JFR: whoever reads a chunk, a checkpoint or a constant catches
 * it there and turns it into a diagnostic, so that the loss stays as small as the structure around it allows.
 */
public final class Damage extends RuntimeException {

    private final long offset;

    /** @param offset in the file, or -1 where there is none */
    public Damage(long offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    /** In the file, or -1. */
    public long offset() {
        return offset;
    }
}
