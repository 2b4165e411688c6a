package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Stacks;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Whether any frame of a row's stack contains a text. Each stack and each frame is looked at once, when a row first has it. */
final class StackTest implements IntPredicate {

    private final Stacks stacks;
    private final LongColumn values;
    private final TextTest wanted;
    private final BitSet seenStacks = new BitSet();
    private final BitSet passingStacks = new BitSet();
    private final BitSet seenFrames = new BitSet();
    private final BitSet passingFrames = new BitSet();

    private StackTest(Stacks stacks, LongColumn values, TextTest wanted) {
        this.stacks = stacks;
        this.values = values;
        this.wanted = wanted;
    }

    /** A test for one worker: it remembers what it has looked at. */
    static IntPredicate of(EventColumns columns, int field, TextTest wanted, Job job) {
        LongColumn values = columns.numbers(field, job);
        return new StackTest(columns.table().stacks(), values, wanted);
    }

    @Override
    public boolean test(int row) {
        int stack = (int) values.get(row);
        if (stack < 0) {
            return false;
        }
        if (!seenStacks.get(stack)) {
            seenStacks.set(stack);
            passingStacks.set(stack, hasFrame(stack));
        }
        return passingStacks.get(stack);
    }

    private boolean hasFrame(int stack) {
        for (int i = 0; i < stacks.depth(stack); i++) {
            int frame = stacks.frameIndex(stack, i);
            if (!seenFrames.get(frame)) {
                seenFrames.set(frame);
                passingFrames.set(frame, wanted.test(stacks.frame(frame).qualifiedName()));
            }
            if (passingFrames.get(frame)) {
                return true;
            }
        }
        return false;
    }
}
