package dev.auger.importers.jfr.legacy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How threads are written: {@code java.lang.Thread(osName, osThreadId, javaName, javaThreadId, group)}, out of the two pools of
 * 0.9 that know a thread's name and its Java id and group.
 */
final class ThreadLayout {

    private final ConstantKeys keys;
    private final Pool threads;
    private final @Nullable Pool javaThreads;
    private final ModernType type;
    private final boolean grouped;
    private int[] javaThread = {};

    ThreadLayout(Pool threads, Pools pools, ConstantKeys keys, ModernTypes types, PoolNames names) {
        this.keys = keys;
        this.threads = threads;
        this.javaThreads = pools.named(ConstantKeys.JAVA_THREAD);
        this.type = names.type(threads);
        Pool groups = pools.named("ThreadGroup");
        ModernType number = types.type("long");
        List<ModernType.Member> members = type.members();
        members.add(new ModernType.Member("osName", types.string(), false, false, List.of()));
        members.add(new ModernType.Member("osThreadId", number, false, false, List.of()));
        members.add(new ModernType.Member("javaName", types.string(), false, false, List.of()));
        members.add(new ModernType.Member("javaThreadId", number, false, false, List.of()));
        members.add(
                groups == null
                        ? new ModernType.Member("group", types.string(), false, false, List.of())
                        : new ModernType.Member("group", names.type(groups), true, false, List.of()));
        grouped = groups != null;
    }

    ModernType type() {
        return type;
    }

    /** Finds out which Java thread each thread is; to be called when all constants are known. */
    void join() {
        javaThread = new int[threads.size()];
        Arrays.fill(javaThread, Pool.NONE);
        if (javaThreads == null) {
            return;
        }
        for (int i = 0; i < javaThreads.size(); i++) {
            int thread = keys.threadOf(javaThreads, i);
            if (thread != Pool.NONE) {
                javaThread[thread] = i;
            }
        }
        // A checkpoint may repeat a thread without repeating that it is Java's.
        for (int i = 0; i < javaThread.length; i++) {
            int next = threads.next(i);
            if (next != Pool.NONE
                    && javaThread[next] == Pool.NONE
                    && javaThread[i] != Pool.NONE
                    && keys.text(threads, i).equals(keys.text(threads, next))) {
                javaThread[next] = javaThread[i];
            }
        }
    }

    /** Number of constants, with those of threads that are only named. Complete once everything else is written. */
    int size() {
        return threads.size() + keys.undescribedThreads().size();
    }

    /** Writes a constant's key and value. */
    void write(int number, ByteRecord out) {
        out.putInteger(number + 1L);
        String name = number < threads.size() ? keys.text(threads, number) : "";
        long id = number < threads.size()
                ? threads.key(number)
                : keys.undescribedThreads().get(number - threads.size());
        int java = number < javaThread.length ? javaThread[number] : Pool.NONE;
        out.putText(name).putInteger(threads.type().key().width == Integer.BYTES ? id & 0xffffffffL : id);
        if (java == Pool.NONE || javaThreads == null) {
            out.putNull().putInteger(0);
        } else {
            out.putText(name).putInteger(javaThreads.key(java));
        }
        if (!grouped) {
            out.putNull();
        } else {
            out.putInteger(java == Pool.NONE || javaThreads == null ? 0 : keys.named(javaThreads, java, "group"));
        }
    }
}
