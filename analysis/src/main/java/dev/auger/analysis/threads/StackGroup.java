package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Threads that are at the same place: equal class, method and line in every frame, and an equal state.
 *
 * @param state null where the dump prints none
 * @param frames top first, at least one
 * @param members indexes into the dump, ascending
 */
public record StackGroup(int count, @Nullable ThreadState state, List<Frame> frames, List<Integer> members) {}
