package dev.auger.app.cli;

/** Exit codes, as documented for pipelines. */
public final class Exit {

    /** Done, also for a partial file. */
    public static final int OK = 0;
    /** A check failed. */
    public static final int CHECK_FAILED = 1;
    /** The arguments make no sense, or ask for what is not available. */
    public static final int USAGE = 2;
    /** At least one file could not be read; the others were processed. */
    public static final int UNREADABLE = 3;
    /** Cancelled: 128 + SIGINT, as a shell reports it. */
    public static final int CANCELLED = 130;

    private Exit() {}
}
