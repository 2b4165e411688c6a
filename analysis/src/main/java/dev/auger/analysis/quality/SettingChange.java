package dev.auger.analysis.quality;

/**
 * From when on a setting had a value.
 *
 * @param time epoch nanoseconds
 * @param value as recorded: {@code true}, {@code 20 ms}, {@code everyChunk}; empty for none
 */
public record SettingChange(long time, String value) {}
