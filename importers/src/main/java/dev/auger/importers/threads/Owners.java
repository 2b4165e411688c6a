package dev.auger.importers.threads;

import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who owns what others wait for: the thread of the same dump that holds it. The dump is taken at one safepoint, so an address
 * means one object in all of it.
 */
final class Owners {

    private Owners() {}

    /**
     * @param threads threads of one dump; replaced in place where an owner was found
     * @param reported names of owners the dump states itself, by id of the lock
     */
    static void resolve(List<ThreadInfo> threads, Map<String, String> reported) {
        holdInitialisations(threads);
        Map<String, ThreadInfo> holders = new HashMap<>();
        for (ThreadInfo thread : threads) {
            thread.holds().forEach(lock -> holders.putIfAbsent(lock.id(), thread));
        }
        threads.replaceAll(thread -> owned(thread, holders, reported));
    }

    private static ThreadInfo owned(ThreadInfo thread, Map<String, ThreadInfo> holders, Map<String, String> reported) {
        Lock lock = thread.waitingOn();
        if (lock == null || lock.owner() != null) {
            return thread;
        }
        ThreadInfo holder = holders.get(lock.id());
        String owner = holder == null
                ? reported.get(lock.id())
                : holder.equals(thread) ? null : holder.ref().displayName();
        return owner == null ? thread : thread.withLocks(new Lock(lock.id(), lock.className(), owner), thread.holds());
    }

    /** Whoever runs {@code <clinit>} of a class others wait for holds its initialisation monitor; the dump does not print that. */
    private static void holdInitialisations(List<ThreadInfo> threads) {
        Set<String> classes = new HashSet<>();
        for (ThreadInfo thread : threads) {
            Lock lock = thread.waitingOn();
            if (lock != null && lock.id().startsWith(LockLine.CLASS_INITIALISATION)) {
                classes.add(lock.className());
            }
        }
        if (!classes.isEmpty()) {
            threads.replaceAll(thread -> initialising(thread, classes));
        }
    }

    private static ThreadInfo initialising(ThreadInfo thread, Set<String> classes) {
        List<Lock> holds = new ArrayList<>(thread.holds());
        thread.frames().stream()
                .filter(frame -> frame.method().equals("<clinit>") && classes.contains(frame.className()))
                .map(frame -> new Lock(LockLine.CLASS_INITIALISATION + frame.className(), frame.className(), null))
                .filter(lock -> !lock.equals(thread.waitingOn()))
                .distinct()
                .forEach(holds::add);
        return holds.size() == thread.holds().size()
                ? thread
                : thread.withLocks(thread.waitingOn(), List.copyOf(holds));
    }
}
