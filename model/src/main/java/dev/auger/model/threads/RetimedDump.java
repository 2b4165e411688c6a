package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
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
    public ThreadRef ref(int index) {
        return dump.ref(index);
    }

    @Override
    public String id(int index) {
        return dump.id(index);
    }

    @Override
    public String name(int index) {
        return dump.name(index);
    }

    @Override
    public long javaId(int index) {
        return dump.javaId(index);
    }

    @Override
    public long osId(int index) {
        return dump.osId(index);
    }

    @Override
    public boolean virtual(int index) {
        return dump.virtual(index);
    }

    @Override
    public boolean daemon(int index) {
        return dump.daemon(index);
    }

    @Override
    public @Nullable String container(int index) {
        return dump.container(index);
    }

    @Override
    public @Nullable ThreadState state(int index) {
        return dump.state(index);
    }

    @Override
    public String stateText(int index) {
        return dump.stateText(index);
    }

    @Override
    public String detail(int index) {
        return dump.detail(index);
    }

    @Override
    public double cpuMillis(int index) {
        return dump.cpuMillis(index);
    }

    @Override
    public double elapsedMillis(int index) {
        return dump.elapsedMillis(index);
    }

    @Override
    public double waitMillis(int index) {
        return dump.waitMillis(index);
    }

    @Override
    public long allocatedBytes(int index) {
        return dump.allocatedBytes(index);
    }

    @Override
    public ThreadInfo.@Nullable Lock waitingOn(int index) {
        return dump.waitingOn(index);
    }

    @Override
    public List<ThreadInfo.Lock> holds(int index) {
        return dump.holds(index);
    }

    @Override
    public @Nullable Creator creator(int index) {
        return dump.creator(index);
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

    @Override
    public List<ThreadContainer> containers() {
        return dump.containers();
    }
}
