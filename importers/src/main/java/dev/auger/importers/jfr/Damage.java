package dev.auger.importers.jfr;

/**
 * Bytes contradict the format at an offset. Never leaves this package: whoever reads a chunk, a checkpoint or a constant catches
 * it there and turns it into a diagnostic, so that the loss stays as small as the structure around it allows.
 */
final class Damage extends RuntimeException {

    private final long offset;

    Damage(long offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
