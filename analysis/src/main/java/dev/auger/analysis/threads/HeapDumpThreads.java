package dev.auger.analysis.threads;

import dev.auger.model.EvidenceKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ThreadDumps;
import dev.auger.model.ThreadRef;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.threads.ListedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a heap dump as a dump of threads: whatever answers about those answers about these. Their states are read from the
 * thread objects ({@code Thread.holder.threadStatus}, before JDK 19 {@code Thread.threadStatus}: JVM TI's thread state bits).
 * Threads that wait for futures wait for a lock here which the thread that is to complete it holds, see {@link FutureOwners}.
 *
 * @param passport the heap dump's name and process
 */
public record HeapDumpThreads(Passport passport, List<ThreadDump> dumps) implements ThreadDumps {

    private static final int ALIVE = 0x1;
    private static final int RUNNABLE = 0x4;
    private static final int WAITING_FOREVER = 0x10;
    private static final int WAITING_TIMED = 0x20;
    private static final int BLOCKED = 0x400;

    /** @return empty if the heap dump has no stacks of threads */
    public static Optional<HeapDumpThreads> of(HeapSnapshot heap) {
        List<ThreadInfo> threads = new ArrayList<>();
        for (HeapThread thread : heap.threads()) {
            threads.add(thread(heap, thread));
        }
        if (threads.isEmpty()) {
            return Optional.empty();
        }
        for (FutureOwners.Owned owned : FutureOwners.of(heap)) {
            String owner = threads.get(owned.owner()).ref().displayName();
            Lock lock = new Lock(
                    "0x" + Long.toHexString(heap.addressOf(owned.future())),
                    heap.typeOf(owned.future()).name(),
                    owner);
            for (int waiter : owned.waiters()) {
                threads.set(
                        waiter,
                        threads.get(waiter).withLocks(lock, threads.get(waiter).holds()));
            }
            ThreadInfo runner = threads.get(owned.owner());
            List<Lock> holds = new ArrayList<>(runner.holds());
            holds.add(lock);
            threads.set(owned.owner(), runner.withLocks(runner.waitingOn(), List.copyOf(holds)));
        }
        Passport of = heap.passport();
        Passport passport = new Passport(
                of.name(),
                of.bytes(),
                EvidenceKind.THREADS,
                of.format(),
                of.producer(),
                of.process(),
                of.start(),
                of.end(),
                true,
                Map.of("threads", (long) threads.size()),
                Set.of(Layer.THREAD, Layer.STACK),
                List.of());
        ThreadDump dump = new ListedDump(of.start(), ThreadDump.Platform.JVM, threads, List.of());
        return Optional.of(new HeapDumpThreads(passport, List.of(dump)));
    }

    private static ThreadInfo thread(HeapSnapshot heap, HeapThread thread) {
        long holder = thread.object() < 0 ? -1 : HeapFields.reference(heap, thread.object(), "holder");
        long fields = holder >= 0 ? holder : thread.object();
        OptionalLong status = fields < 0 ? OptionalLong.empty() : HeapFields.number(heap, fields, "threadStatus");
        OptionalLong daemon = fields < 0 ? OptionalLong.empty() : HeapFields.number(heap, fields, "daemon");
        OptionalLong priority = fields < 0 ? OptionalLong.empty() : HeapFields.number(heap, fields, "priority");
        boolean virtual =
                thread.object() >= 0 && heap.typeOf(thread.object()).name().equals("java.lang.VirtualThread");
        String id = thread.javaId() > 0
                ? Long.toString(thread.javaId())
                : thread.object() < 0 ? "" : "0x" + Long.toHexString(heap.addressOf(thread.object()));
        return new ThreadInfo(
                new ThreadRef(thread.name(), thread.javaId(), -1, virtual, null),
                id,
                status.isEmpty() ? null : state(status.getAsLong()),
                "",
                new ThreadFigures(-1, -1, -1, -1, (int) priority.orElse(-1)),
                daemon.orElse(0) != 0,
                null,
                List.of(),
                thread.frames(),
                List.of());
    }

    private static @Nullable ThreadState state(long status) {
        if ((status & RUNNABLE) != 0) {
            return ThreadState.RUNNABLE;
        }
        if ((status & BLOCKED) != 0) {
            return ThreadState.BLOCKED;
        }
        if ((status & WAITING_FOREVER) != 0) {
            return ThreadState.WAITING;
        }
        if ((status & WAITING_TIMED) != 0) {
            return ThreadState.TIMED_WAITING;
        }
        return (status & ALIVE) == 0 ? ThreadState.NEW : ThreadState.RUNNABLE;
    }
}
