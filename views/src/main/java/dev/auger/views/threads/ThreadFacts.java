package dev.auger.views.threads;

import dev.auger.analysis.threads.ThreadLoad;
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
    private final int[] stackIds;
    private final double[] waits;
    private final double[] cpu;
    private final double[] allocation;
    private final Set<String> contended = new HashSet<>();
    private int stacks;

    private ThreadFacts(@Nullable ThreadDump dump, @Nullable Recording recording, int size) {
        this.dump = dump;
        this.recording = recording;
        this.states = new StateKind[size];
        this.stackIds = new int[size];
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
     */
    static ThreadFacts ofDump(
            ThreadDump dump,
            List<ThreadDump> others,
            Optional<Recording> recording,
            @Nullable TimeRange range,
            Job job) {
        ThreadFacts facts = new ThreadFacts(dump, recording.orElse(null), dump.size());
        Map<List<Frame>, Integer> stackIds = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < dump.size(); i++) {
            if ((i & 0xff) == 0) {
                job.check();
            }
            ThreadInfo thread = dump.thread(i);
            facts.states[i] = stateOf(thread);
            facts.stackIds[i] = stackIds.computeIfAbsent(thread.frames(), f -> stackIds.size());
            names.merge(thread.ref().name(), 1, Integer::sum);
            Lock lock = thread.waitingOn();
            if (lock != null && thread.state() == ThreadState.BLOCKED) {
                facts.contended.add(lock.id());
            }
        }
        facts.stacks = stackIds.size();
        System.arraycopy(WaitTimes.atLeast(dump, others, job), 0, facts.waits, 0, dump.size());
        ThreadLoad cpuLoad = cpuKind(recording)
                .map(k -> ThreadLoad.of(recording.get(), k, range, job))
                .orElse(null);
        ThreadLoad allocLoad = recording
                .map(r -> ThreadLoad.of(r, SampleKind.ALLOC, range, job))
                .orElse(null);
        for (int i = 0; i < dump.size(); i++) {
            ThreadRef ref = dump.thread(i).ref();
            boolean unique = names.getOrDefault(ref.name(), 0) == 1;
            facts.cpu[i] = cpuLoad == null ? Double.NaN : cpuLoad.share(ref, unique);
            facts.allocation[i] = allocLoad == null ? Double.NaN : allocLoad.share(ref, unique);
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
            facts.stackIds[i] = i;
            facts.cpu[i] = cpuLoad == null ? Double.NaN : cpuLoad.share(i);
            facts.allocation[i] = allocLoad == null ? Double.NaN : allocLoad.share(i);
        }
        facts.stacks = size;
        return facts;
    }

    /** Execution samples, or CPU-time samples where there are none of the former; the two are never added. */
    private static Optional<SampleKind> cpuKind(Optional<Recording> recording) {
        return recording.flatMap(r -> List.of(SampleKind.CPU, SampleKind.CPUTIME).stream()
                .filter(kind -> r.samples(kind).isPresent())
                .findFirst());
    }

    private static @Nullable StateKind stateOf(ThreadInfo thread) {
        ThreadState state = thread.state();
        if (state == null) {
            return null;
        }
        if (thread.detail().contains("pinned")) {
            return StateKind.PINNED;
        }
        // HotSpot prints WAITING for Object.wait and LockSupport.park alike; the top frame tells them apart.
        boolean parked = state == ThreadState.WAITING
                && !thread.frames().isEmpty()
                && thread.frames().getFirst().method().startsWith("park");
        return parked ? StateKind.PARKED : StateKind.of(state);
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
        return dump != null
                ? dump.thread(thread).ref()
                : r != null ? r.threads().get(thread) : NO_INFO.ref();
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

    /** Threads with one id have equal stacks. */
    int stackId(int thread) {
        return stackIds[thread];
    }

    int stackCount() {
        return stacks;
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
        for (Lock lock : info(thread).holds()) {
            if (contended.contains(lock.id())) {
                return lock;
            }
        }
        return null;
    }

    @Nullable
    Frame top(int thread) {
        List<Frame> frames = info(thread).frames();
        return frames.isEmpty() ? null : frames.getFirst();
    }
}
