package dev.auger.importers.threads.json;

/** The bytes are no JSON from here on, or there are no more. */
final class JsonDamage extends Exception {

    private static final long serialVersionUID = 1;

    private final long offset;

    JsonDamage(long offset) {
        super("no JSON from byte " + offset + " on", null, false, false);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
