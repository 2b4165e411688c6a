package dev.auger.app.cli.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some threads of a dump, in its order. */
final class DumpPart implements ThreadDump {

    private final ThreadDump whole;
    private final int[] indexes;

    /** @param indexes of the threads that are left, ascending; not copied */
    DumpPart(ThreadDump whole, int[] indexes) {
        this.whole = whole;
        this.indexes = indexes;
    }

    @Override
    public @Nullable Moment at() {
        return whole.at();
    }

    @Override
    public int size() {
        return indexes.length;
    }

    @Override
    public ThreadInfo thread(int index) {
        return whole.thread(indexes[index]);
    }

    @Override
    public ThreadRef ref(int index) {
        return whole.ref(indexes[index]);
    }

    @Override
    public String id(int index) {
        return whole.id(indexes[index]);
    }

    @Override
    public String name(int index) {
        return whole.name(indexes[index]);
    }

    @Override
    public long javaId(int index) {
        return whole.javaId(indexes[index]);
    }

    @Override
    public long osId(int index) {
        return whole.osId(indexes[index]);
    }

    @Override
    public boolean virtual(int index) {
        return whole.virtual(indexes[index]);
    }

    @Override
    public boolean daemon(int index) {
        return whole.daemon(indexes[index]);
    }

    @Override
    public @Nullable String container(int index) {
        return whole.container(indexes[index]);
    }

    @Override
    public @Nullable ThreadState state(int index) {
        return whole.state(indexes[index]);
    }

    @Override
    public String stateText(int index) {
        return whole.stateText(indexes[index]);
    }

    @Override
    public String detail(int index) {
        return whole.detail(indexes[index]);
    }

    @Override
    public double cpuMillis(int index) {
        return whole.cpuMillis(indexes[index]);
    }

    @Override
    public double elapsedMillis(int index) {
        return whole.elapsedMillis(indexes[index]);
    }

    @Override
    public double waitMillis(int index) {
        return whole.waitMillis(indexes[index]);
    }

    @Override
    public long allocatedBytes(int index) {
        return whole.allocatedBytes(indexes[index]);
    }

    @Override
    public ThreadInfo.@Nullable Lock waitingOn(int index) {
        return whole.waitingOn(indexes[index]);
    }

    @Override
    public List<ThreadInfo.Lock> holds(int index) {
        return whole.holds(indexes[index]);
    }

    @Override
    public @Nullable Creator creator(int index) {
        return whole.creator(indexes[index]);
    }

    @Override
    public int stack(int index) {
        return whole.stack(indexes[index]);
    }

    @Override
    public int stackCount() {
        return whole.stackCount();
    }

    @Override
    public List<Frame> frames(int stack) {
        return whole.frames(stack);
    }

    @Override
    public Platform platform() {
        return whole.platform();
    }

    @Override
    public List<List<String>> reportedDeadlocks() {
        return whole.reportedDeadlocks();
    }
}
