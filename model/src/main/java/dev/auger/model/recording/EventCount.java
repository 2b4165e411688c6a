package dev.auger.model.recording;

/**
 * How often an event type occurs.
 *
 * @param type full name, for example {@code jdk.ThreadPark}
 * @param label label from the metadata, or the type's name
 * @param count events in readable chunks
 */
public record EventCount(String type, String label, long count) {}
