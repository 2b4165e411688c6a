package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Globs;
import dev.auger.model.Frame;
import dev.auger.model.recording.Stacks;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The stacks of a recording. Its frames are numbered, so names are compared once for each frame and not for each stack. */
final class RecordedStacks extends StackTests {

    private final Stacks stacks;
    private final Map<Globs, BitSet> frames = new HashMap<>();

    RecordedStacks(Stacks stacks, Predicate<Frame> own) {
        super(stacks.size(), own);
        this.stacks = stacks;
    }

    @Override
    int depth(int stack) {
        return stacks.depth(stack);
    }

    @Override
    Frame frame(int stack, int position) {
        return stacks.frameAt(stack, position);
    }

    @Override
    boolean search(int stack, Globs globs) {
        BitSet wanted = frames.computeIfAbsent(globs, this::wanted);
        if (wanted.isEmpty()) {
            return false;
        }
        for (int p = 0; p < stacks.depth(stack); p++) {
            if (wanted.get(stacks.frameIndex(stack, p))) {
                return true;
            }
        }
        return false;
    }

    private BitSet wanted(Globs globs) {
        BitSet wanted = new BitSet();
        for (int f = 0; f < stacks.frameCount(); f++) {
            if (globs.match(stacks.frame(f).qualifiedName())) {
                wanted.set(f);
            }
        }
        return wanted;
    }
}
