package dev.auger.analysis.alloc;

import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects a recording saw alive at its end. */
public final class Survivors {

    private Survivors() {}

    /** Oldest first; equal ages by class, then by address. */
    public static List<Survivor> of(Recording recording) {
        return recording.oldObjects().stream()
                .map(object -> survivor(recording, object))
                .sorted(Comparator.comparingLong((Survivor s) -> -s.ageNanos())
                        .thenComparing(s -> s.object().className())
                        .thenComparingLong(s -> s.object().address()))
                .toList();
    }

    /** Where the JVM does not say how old an object is, it was written down when the recording ended. */
    private static Survivor survivor(Recording recording, OldObject object) {
        long age = object.ageNanos() >= 0
                ? object.ageNanos()
                : Math.max(-1, recording.range().end() - object.allocationTime());
        return new Survivor(
                object,
                age,
                site(recording, object),
                object.thread() < 0
                        ? ""
                        : recording.threads().get(object.thread()).displayName());
    }

    private static @Nullable Frame site(Recording recording, OldObject object) {
        return object.stack() < 0 || recording.stacks().depth(object.stack()) == 0
                ? null
                : recording.stacks().frameAt(object.stack(), 0);
    }
}
