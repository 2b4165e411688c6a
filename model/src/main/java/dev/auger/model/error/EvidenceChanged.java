package dev.auger.model.error;

/** The file vanished, shrank or could not be read from the disk while it was in use. */
public final class EvidenceChanged extends ImportFailure {

    private final String path;

    public EvidenceChanged(String path, String message) {
        super("changed", -1, message);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
