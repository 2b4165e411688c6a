package dev.auger.views.threads;

import dev.auger.analysis.threads.GoCode;
import dev.auger.analysis.threads.ThreadColumns;
import dev.auger.analysis.threads.ThreadLoad;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitTimes;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.TimeRange;
import dev.auger.views.parts.StateKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every thread, as columns: from a dump with what a recording adds, or from a recording alone. Made on a worker,
 * immutable.
 */
final class ThreadFacts {

    private static final ThreadInfo NO_INFO = new ThreadInfo(
            new ThreadRef("", -1, -1, false, null),
            "",
            null,
            "",
            ThreadFigures.NONE,
            false,
            null,
            List.of(),
            List.of(),
            List.of());

    private final @Nullable ThreadDump dump;
    private final @Nullable Recording recording;
    private final @Nullable StateKind[] states;
    private final double[] waits;
    private final double[] cpu;
    private final double[] allocation;
    private final Set<String> contended = new HashSet<>();
    private @Nullable ThreadColumns columns;

    private ThreadFacts(@Nullable ThreadDump dump, @Nullable Recording recording, int size) {
        this.dump = dump;
        this.recording = recording;
        this.states = new StateKind[size];
        this.waits = new double[size];
        this.cpu = new double[size];
        this.allocation = new double[size];
        Arrays.fill(waits, Double.NaN);
        Arrays.fill(cpu, Double.NaN);
        Arrays.fill(allocation, Double.NaN);
    }

    /**
     * @param others all dumps of the process, for how long threads have waited
     * @param range range of the recording that counts, or null
     * @param ownCode whether a class is of the program
     */
    static ThreadFacts ofDump(
            ThreadDump dump,
            List<ThreadDump> others,
            Optional<Recording> recording,
            @Nullable TimeRange range,
            Predicate<String> ownCode,
            Job job) {
        ThreadFacts facts = new ThreadFacts(dump, recording.orElse(null), dump.size());
        facts.columns = ThreadColumns.of(
                dump,
                frame -> frame.className().isEmpty() ? GoCode.isOwn(frame.method()) : ownCode.test(frame.className()),
                job);
        boolean[] parks = parkingStacks(dump);
        for (int i = 0; i < dump.size(); i++) {
            if ((i & 0xff) == 0) {
                job.check();
            }
            int stack = dump.stack(i);
            facts.states[i] = stateOf(dump, i, stack >= 0 && parks[stack]);
            Lock lock = dump.waitingOn(i);
            if (lock != null && dump.state(i) == ThreadState.BLOCKED) {
                facts.contended.add(lock.id());
            }
        }
        System.arraycopy(WaitTimes.atLeast(dump, others, job), 0, facts.waits, 0, dump.size());
        for (int i = 0; i < dump.size(); i++) {
            double said = dump.waitMillis(i);
            facts.waits[i] = said >= 0 ? said / 1000 : facts.waits[i];
        }
        ThreadLoad cpuLoad = cpuKind(recording)
                .map(k -> ThreadLoad.of(recording.get(), k, range, job))
                .orElse(null);
        ThreadLoad allocLoad = recording
                .map(r -> ThreadLoad.of(r, SampleKind.ALLOC, range, job))
                .orElse(null);
        if (cpuLoad != null || allocLoad != null) {
            Map<String, Integer> names = new HashMap<>();
            for (int i = 0; i < dump.size(); i++) {
                names.merge(dump.name(i), 1, Integer::sum);
            }
            for (int i = 0; i < dump.size(); i++) {
                ThreadRef ref = dump.ref(i);
                boolean unique = names.getOrDefault(ref.name(), 0) == 1;
                facts.cpu[i] = cpuLoad == null ? Double.NaN : cpuLoad.share(ref, unique);
                facts.allocation[i] = allocLoad == null ? Double.NaN : allocLoad.share(ref, unique);
            }
        }
        forgetUnjoined(facts.cpu);
        forgetUnjoined(facts.allocation);
        return facts;
    }

    /** Where no thread of the dump has a share, nothing shows that dump and recording name the same threads: 0 would be a claim. */
    private static void forgetUnjoined(double[] shares) {
        if (Arrays.stream(shares).noneMatch(share -> share > 0)) {
            Arrays.fill(shares, Double.NaN);
        }
    }

    /** The threads a recording names. */
    static ThreadFacts ofRecording(Recording recording, @Nullable TimeRange range, Job job) {
        int size = recording.threads().size();
        ThreadFacts facts = new ThreadFacts(null, recording, size);
        ThreadLoad cpuLoad = cpuKind(Optional.of(recording))
                .map(k -> ThreadLoad.of(recording, k, range, job))
                .orElse(null);
        ThreadLoad allocLoad = ThreadLoad.of(recording, SampleKind.ALLOC, range, job);
        for (int i = 0; i < size; i++) {
            facts.cpu[i] = cpuLoad == null ? Double.NaN : cpuLoad.share(i);
            facts.allocation[i] = allocLoad == null ? Double.NaN : allocLoad.share(i);
        }
        return facts;
    }

    /** Execution samples, or CPU-time samples where there are none of the former; the two are never added. */
    private static Optional<SampleKind> cpuKind(Optional<Recording> recording) {
        return recording.flatMap(r -> List.of(SampleKind.CPU, SampleKind.CPUTIME).stream()
                .filter(kind -> r.samples(kind).isPresent())
                .findFirst());
    }

    private static boolean[] parkingStacks(ThreadDump dump) {
        boolean[] parks = new boolean[dump.stackCount()];
        for (int s = 0; s < parks.length; s++) {
            parks[s] = dump.frames(s).getFirst().method().startsWith("park");
        }
        return parks;
    }

    private static @Nullable StateKind stateOf(ThreadDump dump, int thread, boolean parks) {
        ThreadState state = dump.state(thread);
        if (state == null) {
            return null;
        }
        if (dump.detail(thread).contains("pinned")) {
            return StateKind.PINNED;
        }
        // HotSpot prints WAITING for Object.wait and LockSupport.park alike; the top frame tells them apart.
        return state == ThreadState.WAITING && parks ? StateKind.PARKED : StateKind.of(state);
    }

    int size() {
        return states.length;
    }

    boolean fromDump() {
        return dump != null;
    }

    @Nullable
    ThreadDump dump() {
        return dump;
    }

    boolean hasLoad() {
        return recording != null;
    }

    ThreadRef ref(int thread) {
        Recording r = recording;
        return dump != null ? dump.ref(thread) : r != null ? r.threads().get(thread) : NO_INFO.ref();
    }

    /** What the dump prints; nothing but the name for a recording's thread. */
    ThreadInfo info(int thread) {
        return dump != null ? dump.thread(thread) : NO_INFO;
    }

    /** Null for VM threads and for threads of a recording. */
    @Nullable
    StateKind state(int thread) {
        return states[thread];
    }

    /** Columns of the dump; null for the threads of a recording alone. */
    @Nullable
    ThreadColumns columns() {
        return columns;
    }

    /** Number of the stack, which threads with equal stacks share; -1 for none. */
    int stack(int thread) {
        return dump == null ? -1 : dump.stack(thread);
    }

    int stackCount() {
        return dump == null ? 0 : dump.stackCount();
    }

    List<Frame> frames(int thread) {
        int stack = stack(thread);
        return dump == null || stack < 0 ? List.of() : dump.frames(stack);
    }

    /** What a thread waits for; {@link WaitKind#RUNNING} for threads of a recording, of which nothing is known. */
    WaitKind kind(int thread) {
        return columns == null ? WaitKind.RUNNING : columns.kind(thread);
    }

    boolean idle(int thread) {
        return columns != null && columns.kind(thread) == WaitKind.IDLE_POOL;
    }

    /** The frame of the program nearest to the top, or null where there is none. */
    @Nullable
    Frame own(int thread) {
        int position = columns == null ? -1 : columns.ownFrame(stack(thread));
        return position < 0 ? null : frames(thread).get(position);
    }

    /** What the thread waits for, or null. */
    @Nullable
    Lock waitingOn(int thread) {
        return dump == null ? null : dump.waitingOn(thread);
    }

    /** A number that orders threads by name. */
    long nameKey(int thread) {
        return columns == null ? thread : columns.nameKey(thread);
    }

    /** Seconds, a lower bound, or not-a-number. */
    double waits(int thread) {
        return waits[thread];
    }

    double cpu(int thread) {
        return cpu[thread];
    }

    double allocation(int thread) {
        return allocation[thread];
    }

    /** The first lock the thread holds that another one is blocked on, or null. */
    @Nullable
    Lock heldUp(int thread) {
        if (contended.isEmpty() || dump == null) {
            return null;
        }
        for (Lock lock : dump.holds(thread)) {
            if (contended.contains(lock.id())) {
                return lock;
            }
        }
        return null;
    }

    @Nullable
    Frame top(int thread) {
        List<Frame> frames = frames(thread);
        return frames.isEmpty() ? null : frames.getFirst();
    }
}
