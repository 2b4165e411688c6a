package dev.auger.model.trail;

/**
 * Something the evidence cannot answer, and what would.
 *
 * @param code stable code, for example {@code needs.oldobject}
 * @param text what is missing and what it would make possible
 * @param command the command that records it; may hold {@code PID}
 */
public record Limit(String code, Phrase text, String command) {}
