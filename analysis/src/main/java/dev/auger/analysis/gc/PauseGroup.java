package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;

/**
 * Events of one kind and cause.
 *
 * @param cause empty where none is printed
 * @param events all of them, with a pause or without
 */
public record PauseGroup(GcEvent.Kind kind, String cause, int events, PauseFigures pauses) {}
