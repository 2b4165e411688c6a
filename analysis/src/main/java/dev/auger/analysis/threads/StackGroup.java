package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import java.util.List;

/**
 * Threads that are at the same place: equal class, method and line in every frame, and an equal state.
 *
 * @param state as the runtime says it; empty where the dump prints none
 * @param frames top first, at least one
 * @param members indexes into the dump, ascending
 */
public record StackGroup(int count, String state, List<Frame> frames, List<Integer> members) {}
