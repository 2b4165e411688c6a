package dev.auger.importers.source.decompile;

/** A class that was not decompiled: too large, too slow, or beyond the decompiler. */
public final class DecompileFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public DecompileFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public DecompileFailure(String message) {
        super(message);
    }
}
