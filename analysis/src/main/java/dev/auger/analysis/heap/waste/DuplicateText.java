package dev.auger.analysis.heap.waste;

/**
 * Strings that say the same.
 *
 * @param example the first of them in the dump
 * @param length characters
 * @param objects strings
 * @param bytes strings and arrays together
 * @param wastedBytes bytes without one string and its array
 */
public record DuplicateText(long example, long length, long objects, long bytes, long wastedBytes) {}
