package dev.auger.model.error;

/** The file vanished, shrank or could not be read from the disk while it was in use, or since a case was made with it. */
public final class EvidenceChanged extends ImportFailure {

    private final String path;

    public EvidenceChanged(String path, String message) {
        this("changed", path, message);
    }

    private EvidenceChanged(String code, String path, String message) {
        super(code, -1, message);
        this.path = path;
    }

    /** A file of a case that is not where it was, nor anywhere it was looked for. */
    public static EvidenceChanged missing(String path, String message) {
        return new EvidenceChanged("missing", path, path + " is not there: " + message);
    }

    /** A file that is no longer the one a case was made with. */
    public static EvidenceChanged altered(String path, String message) {
        return new EvidenceChanged("altered", path, path + " is another file than before: " + message);
    }

    public String path() {
        return path;
    }
}
