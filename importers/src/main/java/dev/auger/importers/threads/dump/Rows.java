package dev.auger.importers.threads.dump;

import dev.auger.model.threads.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of a dump that are one value a thread. Those nobody prints are not there. */
final class Rows {

    private static final ThreadState[] STATES = ThreadState.values();
    private static final int VIRTUAL = 1;
    private static final int DAEMON = 2;

    private int size;
    private String[] names = new String[16];
    private long[] javaIds = new long[16];
    private byte[] states = new byte[16];
    private byte[] flags = new byte[16];
    private byte[] priorities = new byte[16];
    private int[] stacks = new int[16];
    private int[] locks = new int[16];
    private long @Nullable [] osIds;
    private @Nullable String @Nullable [] ids;
    private @Nullable String @Nullable [] details;
    private @Nullable String @Nullable [] groups;
    private double @Nullable [] cpu;
    private double @Nullable [] elapsed;
    private long @Nullable [] allocated;
    private long @Nullable [] classes;

    int size() {
        return size;
    }

    void add(ThreadDraft thread, int stack, int lock) {
        if (size == names.length) {
            resize(size * 2);
        }
        names[size] = thread.name;
        javaIds[size] = thread.javaId;
        states[size] = (byte) (thread.state == null ? -1 : thread.state.ordinal());
        flags[size] = (byte) ((thread.virtual ? VIRTUAL : 0) | (thread.daemon ? DAEMON : 0));
        priorities[size] = (byte) thread.priority;
        stacks[size] = stack;
        locks[size] = lock;
        osIds = put(osIds, thread.osId);
        ids = put(ids, thread.javaId >= 0 ? "" : thread.id);
        details = put(details, thread.detail);
        groups = put(groups, thread.group);
        cpu = put(cpu, thread.cpuMillis);
        elapsed = put(elapsed, thread.elapsedMillis);
        allocated = put(allocated, thread.allocatedBytes);
        classes = put(classes, thread.definedClasses);
        size++;
    }

    private @Nullable String @Nullable [] put(@Nullable String @Nullable [] column, @Nullable String value) {
        @Nullable String[] there = column;
        if (there == null) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            there = new String[names.length];
        }
        there[size] = value;
        return there;
    }

    private long @Nullable [] put(long @Nullable [] column, long value) {
        long[] there = column;
        if (there == null) {
            if (value < 0) {
                return null;
            }
            there = new long[names.length];
            Arrays.fill(there, -1);
        }
        there[size] = value;
        return there;
    }

    private double @Nullable [] put(double @Nullable [] column, double value) {
        double[] there = column;
        if (there == null) {
            if (value < 0) {
                return null;
            }
            there = new double[names.length];
            Arrays.fill(there, -1);
        }
        there[size] = value;
        return there;
    }

    private void resize(int length) {
        names = Arrays.copyOf(names, length);
        javaIds = Arrays.copyOf(javaIds, length);
        states = Arrays.copyOf(states, length);
        flags = Arrays.copyOf(flags, length);
        priorities = Arrays.copyOf(priorities, length);
        stacks = Arrays.copyOf(stacks, length);
        locks = Arrays.copyOf(locks, length);
        osIds = osIds == null ? null : Arrays.copyOf(osIds, length);
        ids = ids == null ? null : Arrays.copyOf(ids, length);
        details = details == null ? null : Arrays.copyOf(details, length);
        groups = groups == null ? null : Arrays.copyOf(groups, length);
        cpu = cpu == null ? null : Arrays.copyOf(cpu, length);
        elapsed = elapsed == null ? null : Arrays.copyOf(elapsed, length);
        allocated = allocated == null ? null : Arrays.copyOf(allocated, length);
        classes = classes == null ? null : Arrays.copyOf(classes, length);
    }

    /** Nothing is added from now on. */
    void seal() {
        // Slack of a large dump is not worth a second copy of it beside the first.
        if (size < 1 << 16 && size < names.length) {
            resize(size);
        }
    }

    String name(int row) {
        return names[row];
    }

    long javaId(int row) {
        return javaIds[row];
    }

    long osId(int row) {
        return osIds == null ? -1 : osIds[row];
    }

    String id(int row) {
        return javaIds[row] >= 0 ? Long.toString(javaIds[row]) : text(ids, row);
    }

    private static String text(@Nullable String @Nullable [] column, int row) {
        String value = column == null ? null : column[row];
        return value == null ? "" : value;
    }

    String detail(int row) {
        return text(details, row);
    }

    @Nullable
    String group(int row) {
        return groups == null ? null : groups[row];
    }

    boolean isVirtual(int row) {
        return (flags[row] & VIRTUAL) != 0;
    }

    boolean isDaemon(int row) {
        return (flags[row] & DAEMON) != 0;
    }

    int priority(int row) {
        return priorities[row];
    }

    @Nullable
    ThreadState state(int row) {
        return states[row] < 0 ? null : STATES[states[row]];
    }

    double cpuMillis(int row) {
        return cpu == null ? -1 : cpu[row];
    }

    double elapsedMillis(int row) {
        return elapsed == null ? -1 : elapsed[row];
    }

    long allocatedBytes(int row) {
        return allocated == null ? -1 : allocated[row];
    }

    long definedClasses(int row) {
        return classes == null ? -1 : classes[row];
    }

    int stack(int row) {
        return stacks[row];
    }

    /** Where the entry of its locks is, or -1. */
    int locks(int row) {
        return locks[row];
    }

    void setLocks(int row, int at) {
        locks[row] = at;
    }
}
