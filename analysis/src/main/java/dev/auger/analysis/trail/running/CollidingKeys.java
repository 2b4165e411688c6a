package dev.auger.analysis.trail.running;

import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.analysis.trail.rule.Instances;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import java.util.Optional;
import java.util.Set;

/**
 * Whose {@code hashCode} is at fault where keys collide: a map turns a bin with many keys into a tree, so the keys of the trees of a heap dump
 * are those that collide.
 */
final class CollidingKeys {

    private static final Set<String> TREES =
            Set.of("java.util.HashMap$TreeNode", "java.util.concurrent.ConcurrentHashMap$TreeNode");

    private static final int ENOUGH = 10_000;
    private static final double MOST = 0.6;

    private CollidingKeys() {}

    /** The {@code hashCode} of the own class that most colliding keys are of; its line where a recording met it. */
    static Optional<CodePoint> hashCode(Investigation in, Recording recording) {
        return in.evidence()
                .heap()
                .map(heap -> classes(in, heap))
                .filter(keys -> !keys.isEmpty())
                .flatMap(keys -> keys.top().filter(top -> top.samples() >= MOST * keys.samples()))
                .filter(top -> in.ownCode().test(top.key()))
                .map(top -> new CodePoint(top.key(), "hashCode", null, line(recording, top.key())));
    }

    private static Tally<String> classes(Investigation in, HeapSnapshot heap) {
        Tally<String> keys = new Tally<>();
        Instances.visit(heap, TREES::contains, in.job(), o -> {
            long key = ObjectFields.of(heap, o).reference("key");
            if (key >= 0) {
                keys.add(heap.typeOf(key).name(), 1);
            }
            return keys.samples() < ENOUGH;
        });
        return keys;
    }

    private static int line(Recording recording, String className) {
        Stacks stacks = recording.stacks();
        for (int f = 0; f < stacks.frameCount(); f++) {
            Frame frame = stacks.frame(f);
            if (frame.method().equals("hashCode") && frame.className().equals(className) && frame.line() > 0) {
                return frame.line();
            }
        }
        return -1;
    }
}
