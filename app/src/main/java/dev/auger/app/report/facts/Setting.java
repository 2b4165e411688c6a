package dev.auger.app.report.facts;

/**
 * A setting that figures depend on.
 *
 * @param file the file that says so
 * @param about what it is of: an event type, or {@code heap layout}
 * @param value for example {@code period 20 ms, threshold 1 ms}
 */
public record Setting(String file, String about, String value) {}
