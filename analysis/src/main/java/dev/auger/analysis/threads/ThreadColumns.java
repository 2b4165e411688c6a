package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a table of threads sorts, groups and filters by, as columns of numbers: no object a thread, and what depends on the stack alone
 * once a stack. Made on a worker, immutable.
 */
public final class ThreadColumns {

    private final ThreadDump dump;
    private final byte[] kinds;
    private final int[] pools;
    private final int[] states;
    private final int[] containers;
    private final int[] creators;
    private final long[] nameKeys;
    private final int[] ownFrames;
    private final List<String> poolNames;
    private final List<String> stateNames;
    private final List<String> containerNames;
    private final List<String> creatorNames;

    private ThreadColumns(ThreadDump dump, Predicate<Frame> ownCode, Job job) {
        this.dump = dump;
        int size = dump.size();
        kinds = WaitKinds.all(dump, job);
        pools = new int[size];
        states = new int[size];
        containers = new int[size];
        creators = new int[size];
        nameKeys = new long[size];
        Interned<String> templates = new Interned<>();
        Interned<String> stateTexts = new Interned<>();
        Interned<String> owners = new Interned<>();
        Interned<String> makers = new Interned<>();
        for (int i = 0; i < size; i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            pools[i] = templates.number(Names.poolOf(dump.name(i)));
            states[i] = stateTexts.number(dump.stateText(i));
            String container = dump.container(i);
            containers[i] = container == null ? -1 : owners.number(container);
            Creator creator = dump.creator(i);
            creators[i] = creator == null ? -1 : makers.number(creatorName(creator));
        }
        poolNames = List.copyOf(templates.values());
        stateNames = List.copyOf(stateTexts.values());
        containerNames = List.copyOf(owners.values());
        creatorNames = List.copyOf(makers.values());
        int[] ranks = NameOrder.ranks(poolNames);
        for (int i = 0; i < size; i++) {
            nameKeys[i] = NameOrder.key(ranks[pools[i]], dump.name(i), dump.javaId(i));
        }
        ownFrames = ownFrames(dump, ownCode, job);
    }

    /**
     * @param ownCode whether a frame is of the program rather than of its runtime and libraries
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static ThreadColumns of(ThreadDump dump, Predicate<Frame> ownCode, Job job) {
        return new ThreadColumns(dump, ownCode, job);
    }

    private static String creatorName(Creator creator) {
        Frame frame = creator.frame();
        return frame.line() > 0 ? frame.qualifiedName() + ':' + frame.line() : frame.qualifiedName();
    }

    private static int[] ownFrames(ThreadDump dump, Predicate<Frame> ownCode, Job job) {
        int[] positions = new int[dump.stackCount()];
        for (int s = 0; s < positions.length; s++) {
            if ((s & 0xff) == 0) {
                job.check();
            }
            List<Frame> frames = dump.frames(s);
            positions[s] = -1;
            for (int f = 0; f < frames.size() && positions[s] < 0; f++) {
                positions[s] = ownCode.test(frames.get(f)) ? f : -1;
            }
        }
        return positions;
    }

    public ThreadDump dump() {
        return dump;
    }

    public int size() {
        return kinds.length;
    }

    public WaitKind kind(int thread) {
        return WaitKind.of(kinds[thread]);
    }

    /** Number of the template of the thread's name. */
    public int pool(int thread) {
        return pools[thread];
    }

    /** Templates of names; empty for threads without one. */
    public List<String> pools() {
        return poolNames;
    }

    /** Number of the state, as the runtime says it. */
    public int state(int thread) {
        return states[thread];
    }

    public List<String> states() {
        return stateNames;
    }

    /** Number of the container, or -1. */
    public int container(int thread) {
        return containers[thread];
    }

    public List<String> containers() {
        return containerNames;
    }

    /** Number of the place that made the thread, or -1. */
    public int creator(int thread) {
        return creators[thread];
    }

    public List<String> creators() {
        return creatorNames;
    }

    /** Orders threads by name, numbers in names by value. */
    public long nameKey(int thread) {
        return nameKeys[thread];
    }

    /** Position of the frame of the program nearest to the top of a stack, or -1. */
    public int ownFrame(int stack) {
        return stack < 0 ? -1 : ownFrames[stack];
    }

    /** How many threads are workers that wait for work, as they should. */
    public int idle() {
        int count = 0;
        for (byte kind : kinds) {
            count += kind == WaitKind.IDLE_POOL.ordinal() ? 1 : 0;
        }
        return count;
    }

    /**
     * How long a thread has been where it is, in milliseconds: what the runtime says of the wait, else the thread's age, which is a bound
     * only; not-a-number where neither is printed.
     */
    public double waitOrAge(int thread) {
        double wait = dump.waitMillis(thread);
        if (wait >= 0) {
            return wait;
        }
        double age = dump.elapsedMillis(thread);
        return age >= 0 ? age : Double.NaN;
    }

    /** Ages or waits of some threads. */
    public Percentiles ages(int[] threads) {
        double[] ages = new double[threads.length];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = waitOrAge(threads[i]);
        }
        return Percentiles.of(ages);
    }

    /** The stacks one of whose frames, as {@code pkg.Class.method}, passes. */
    public BitSet stacksWith(Predicate<String> frame) {
        BitSet found = new BitSet(dump.stackCount());
        for (int s = 0; s < dump.stackCount(); s++) {
            for (Frame f : dump.frames(s)) {
                if (frame.test(f.qualifiedName())) {
                    found.set(s);
                    break;
                }
            }
        }
        return found;
    }
}
