package dev.auger.importers.threads.dump;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadContainer;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dump of a JVM in columns; a thread is made when somebody asks for it. Immutable. */
final class ColumnDump implements ThreadDump {

    private final @Nullable Moment at;
    private final Rows rows;
    private final ThreadLocks locks;
    private final List<List<Frame>> stacks;
    private final Map<String, String> reportedOwners;
    private final List<List<String>> deadlocks;
    private final List<ThreadContainer> containers;

    ColumnDump(
            @Nullable Moment at,
            Rows rows,
            ThreadLocks locks,
            List<List<Frame>> stacks,
            Map<String, String> reportedOwners,
            List<List<String>> deadlocks,
            List<ThreadContainer> containers) {
        this.at = at;
        this.rows = rows;
        this.locks = locks;
        this.stacks = stacks;
        this.reportedOwners = reportedOwners;
        this.deadlocks = deadlocks;
        this.containers = containers;
    }

    @Override
    public @Nullable Moment at() {
        return at;
    }

    @Override
    public Platform platform() {
        return Platform.JVM;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public ThreadInfo thread(int index) {
        int locked = rows.locks(index);
        return new ThreadInfo(
                ref(index),
                rows.id(index),
                rows.state(index),
                rows.detail(index),
                figures(index),
                rows.isDaemon(index),
                waitingOn(index),
                locks.holds(locked),
                rows.stack(index) < 0 ? List.of() : stacks.get(rows.stack(index)),
                locks.lines(locked));
    }

    private ThreadFigures figures(int index) {
        double cpu = rows.cpuMillis(index);
        double elapsed = rows.elapsedMillis(index);
        long allocated = rows.allocatedBytes(index);
        long classes = rows.definedClasses(index);
        int priority = rows.priority(index);
        return cpu < 0 && elapsed < 0 && allocated < 0 && classes < 0 && priority < 0
                ? ThreadFigures.NONE
                : new ThreadFigures(cpu, elapsed, -1, allocated, priority, classes);
    }

    @Override
    public ThreadRef ref(int index) {
        return new ThreadRef(
                rows.name(index), rows.javaId(index), rows.osId(index), rows.isVirtual(index), rows.group(index));
    }

    @Override
    public String name(int index) {
        return rows.name(index);
    }

    @Override
    public long javaId(int index) {
        return rows.javaId(index);
    }

    @Override
    public long osId(int index) {
        return rows.osId(index);
    }

    @Override
    public boolean virtual(int index) {
        return rows.isVirtual(index);
    }

    @Override
    public boolean daemon(int index) {
        return rows.isDaemon(index);
    }

    @Override
    public @Nullable String container(int index) {
        return rows.group(index);
    }

    @Override
    public @Nullable ThreadState state(int index) {
        return rows.state(index);
    }

    @Override
    public String stateText(int index) {
        ThreadState state = rows.state(index);
        return state == null ? "" : state.name();
    }

    @Override
    public String detail(int index) {
        return rows.detail(index);
    }

    @Override
    public double cpuMillis(int index) {
        return rows.cpuMillis(index);
    }

    @Override
    public double elapsedMillis(int index) {
        return rows.elapsedMillis(index);
    }

    @Override
    public double waitMillis(int index) {
        return -1;
    }

    @Override
    public long allocatedBytes(int index) {
        return rows.allocatedBytes(index);
    }

    @Override
    public @Nullable Lock waitingOn(int index) {
        int locked = rows.locks(index);
        int lock = locks.waitingOn(locked);
        if (lock < 0) {
            return null;
        }
        LockTable table = locks.table();
        String id = table.id(lock);
        String owner = locks.printedOwner(locked);
        if (owner == null) {
            int holder = table.holder(lock);
            // A thread that is told to wait for what it holds waits for somebody the dump does not name.
            owner = holder < 0 ? reportedOwners.get(id) : holder == index ? null : displayName(holder);
        }
        return new Lock(id, table.className(lock), owner);
    }

    private String displayName(int index) {
        String name = rows.name(index);
        return name.isEmpty() ? ref(index).displayName() : name;
    }

    @Override
    public @Nullable Creator creator(int index) {
        return null;
    }

    @Override
    public int stack(int index) {
        return rows.stack(index);
    }

    @Override
    public int stackCount() {
        return stacks.size();
    }

    @Override
    public List<Frame> frames(int stack) {
        return stacks.get(stack);
    }

    @Override
    public List<List<String>> reportedDeadlocks() {
        return deadlocks;
    }

    @Override
    public List<ThreadContainer> containers() {
        return containers;
    }
}
