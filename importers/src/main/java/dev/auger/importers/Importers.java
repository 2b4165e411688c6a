package dev.auger.importers;

/** The one way in: finds out what a file is by its content and reads it. */
public final class Importers {

    /** How much of the content an importer may look at to recognise it. */
    public static final int HEAD_BYTES = 1 << 16;

    private Importers() {}
}
