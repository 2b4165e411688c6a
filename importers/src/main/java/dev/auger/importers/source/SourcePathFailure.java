package dev.auger.importers.source;

import java.util.Locale;

/** Why a path the user named is no place to look for source. */
public final class SourcePathFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** Nothing is there. */
        MISSING,
        /** It holds neither source nor class files. */
        NO_SOURCE,
        /** What stands before the @ is no git repository. */
        NO_REPOSITORY,
        /** The repository has no such commit. */
        NO_COMMIT,
        /** It is there and cannot be read. */
        UNREADABLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String path;
    private final Reason reason;

    public SourcePathFailure(String path, Reason reason) {
        super(path + ": " + reason.id(), null, false, false);
        this.path = path;
        this.reason = reason;
    }

    /** As it was named. */
    public String path() {
        return path;
    }

    public Reason reason() {
        return reason;
    }
}
