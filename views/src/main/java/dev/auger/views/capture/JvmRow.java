package dev.auger.views.capture;

/**
 * A JVM of this machine in the list.
 *
 * @param pid its process
 * @param name main class, module or jar
 * @param detail its version, user and how long it runs, in the reader's language
 * @param refusal why it cannot be recorded from here, in the reader's language; empty if it can
 */
public record JvmRow(long pid, String name, String detail, String refusal) {}
