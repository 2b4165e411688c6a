package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.MergedPath;
import java.util.List;
import java.util.Optional;

/**
 * The path on which a class grew.
 *
 * @param now where its instances are kept in the later dump
 * @param baseInstances reachable instances in the earlier dump
 * @param baseThrough those of them kept through the same object; -1 if the earlier dump has none in its place or keeps them
 *     elsewhere
 * @param steps the path they share, root first
 */
public record GrownPath(MergedPath now, long baseInstances, long baseThrough, List<GrownStep> steps) {

    /**
     * The first object from the root on that was there before, leads on by a field with a name, and retains more now; a thread
     * whose local does is only named where nothing else grew.
     */
    public Optional<GrownStep> firstGrown() {
        return steps.stream()
                .filter(s -> s.grew() && s.step().named())
                .findFirst()
                .or(() -> steps.stream().filter(GrownStep::grew).findFirst());
    }
}
