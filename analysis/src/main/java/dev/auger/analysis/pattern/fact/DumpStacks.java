package dev.auger.analysis.pattern.fact;

import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import java.util.function.Predicate;

/** The stacks of a thread dump. */
final class DumpStacks extends StackTests {

    private final ThreadDump dump;

    DumpStacks(ThreadDump dump, Predicate<Frame> own) {
        super(dump.stackCount(), own);
        this.dump = dump;
    }

    @Override
    int depth(int stack) {
        return dump.frames(stack).size();
    }

    @Override
    Frame frame(int stack, int position) {
        return dump.frames(stack).get(position);
    }
}
