package dev.auger.model;

/**
 * One thing that was skipped or lost while a file was read.
 *
 * @param code stable dotted code, for example {@code jfr.chunk.damaged}; text for people is looked up by it
 * @param offset byte offset in the (decompressed) file, or -1 where none applies
 * @param lostBytes bytes that could not be used, or -1 when unknown
 * @param message one English sentence, for JSON and logs
 */
public record Diagnostic(String code, long offset, long lostBytes, String message) {}
