package dev.auger.app.cases.file;

/** The numbers of the format: its version, and how much of everything a case file may hold. */
public final class CaseFormat {

    /** The ending of case files. */
    public static final String ENDING = ".auger";

    /** Raised when an older program would misread a file. */
    static final int VERSION = 1;

    /** First member of the document: what tells a case file from other JSON. */
    static final String MARK = "auger";

    static final String MARK_VALUE = "case";

    /** First entry of a case file that holds its evidence. */
    static final String ENTRY = "auger-case.json";

    static final int MOST_BYTES = 8 << 20;
    static final int MOST_DEPTH = 12;
    static final int MOST_EVIDENCE = 10_000;
    static final int MOST_FINDINGS = 10_000;
    static final int MOST_FOLDERS = 1_000;
    static final int MOST_FRAMES = 10_000;
    static final int MOST_THREADS = 20_000;
    static final int MOST_NAME = 8_192;
    static final int MOST_PATH = 32_768;

    /** Characters of a note. */
    public static final int MOST_NOTE = 100_000;

    /** Characters of a pasted text that is kept in the file itself. */
    public static final int MOST_PASTED = 1 << 20;

    private CaseFormat() {}
}
