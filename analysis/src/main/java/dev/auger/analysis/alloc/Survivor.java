package dev.auger.analysis.alloc;

import dev.auger.model.Frame;
import dev.auger.model.recording.OldObject;
import org.jspecify.annotations.Nullable;

/**
 * An object that was alive when the recording ended ({@code jdk.OldObjectSample}).
 *
 * @param object what the recording says about it
 * @param ageNanos time from its allocation to the end, or -1
 * @param site the line that allocated it: the top frame, or null without a stack
 * @param thread name of the thread that allocated it; empty if not recorded
 */
public record Survivor(
        OldObject object, long ageNanos, @Nullable Frame site, String thread) {}
