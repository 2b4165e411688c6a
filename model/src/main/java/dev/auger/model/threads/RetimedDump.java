package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dump of which is known better than from itself when it was taken. */
public record RetimedDump(@Nullable Moment at, ThreadDump dump) implements ThreadDump {

    @Override
    public int size() {
        return dump.size();
    }

    @Override
    public ThreadInfo thread(int index) {
        return dump.thread(index);
    }

    @Override
    public int stack(int index) {
        return dump.stack(index);
    }

    @Override
    public int stackCount() {
        return dump.stackCount();
    }

    @Override
    public List<Frame> frames(int stack) {
        return dump.frames(stack);
    }

    @Override
    public Platform platform() {
        return dump.platform();
    }

    @Override
    public List<List<String>> reportedDeadlocks() {
        return dump.reportedDeadlocks();
    }
}
