package dev.auger.importers.jfr.legacy;

/** Bytes of a 0.9 chunk contradict the format at an offset. Never leaves this package. */
final class LegacyDamage extends RuntimeException {

    private final long offset;

    LegacyDamage(long offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
