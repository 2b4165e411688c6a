package dev.auger.importers.threads.dump;

import dev.auger.model.threads.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One thread while it is read; used again for the next. */
public final class ThreadDraft {

    private final StackTable stacks;

    String name = "";
    String id = "";
    long javaId = -1;
    long osId = -1;
    boolean virtual;
    boolean daemon;
    int priority = -1;
    double cpuMillis = -1;
    double elapsedMillis = -1;
    long allocatedBytes = -1;
    long definedClasses = -1;

    @Nullable
    ThreadState state;

    String detail = "";

    @Nullable
    String group;

    private int[] frames = new int[64];
    private int depth;
    private LockText[] lines = new LockText[8];
    private int[] lineFrames = new int[8];
    private int lineCount;
    private LockName[] synchronizers = new LockName[4];
    private int synchronizerCount;
    private @Nullable LockName waitingOn;
    private LockText.Kind waitKind = LockText.Kind.OTHER;
    private @Nullable String owner;
    private int carrierFrames;

    ThreadDraft(StackTable stacks) {
        this.stacks = stacks;
    }

    void clear() {
        name = "";
        id = "";
        javaId = -1;
        osId = -1;
        virtual = false;
        daemon = false;
        priority = -1;
        cpuMillis = -1;
        elapsedMillis = -1;
        allocatedBytes = -1;
        definedClasses = -1;
        state = null;
        detail = "";
        group = null;
        clearStack();
        synchronizerCount = 0;
        waitingOn = null;
        waitKind = LockText.Kind.OTHER;
        owner = null;
    }

    /** Forgets frames and lock lines. */
    public void clearStack() {
        depth = 0;
        lineCount = 0;
        carrierFrames = 0;
    }

    public ThreadDraft name(String text) {
        name = text;
        return this;
    }

    /**
     * Its ids.
     *
     * @param java {@code Thread.threadId()}, or -1
     * @param os id in the operating system, or -1
     * @param otherwise what identifies it where {@code java} is -1
     */
    public ThreadDraft ids(long java, long os, String otherwise) {
        javaId = java;
        osId = os;
        id = otherwise;
        return this;
    }

    /** Sets its id in the operating system. */
    public ThreadDraft osId(long os) {
        osId = os;
        return this;
    }

    public ThreadDraft virtual(boolean is) {
        virtual = is;
        return this;
    }

    public ThreadDraft daemon(boolean is) {
        daemon = is;
        return this;
    }

    public ThreadDraft priority(int java) {
        priority = java;
        return this;
    }

    /** Times of its life in milliseconds, -1 for those not printed. */
    public ThreadDraft times(double cpu, double elapsed) {
        cpuMillis = cpu;
        elapsedMillis = elapsed;
        return this;
    }

    /** What it has allocated and defined in its life, -1 for what is not printed. */
    public ThreadDraft made(long bytes, long classes) {
        allocatedBytes = bytes;
        definedClasses = classes;
        return this;
    }

    public ThreadDraft state(@Nullable ThreadState is) {
        state = is;
        return this;
    }

    public @Nullable ThreadState state() {
        return state;
    }

    public ThreadDraft detail(String text) {
        detail = text;
        return this;
    }

    public String detail() {
        return detail;
    }

    /** Its thread group or container. */
    public ThreadDraft group(@Nullable String text) {
        group = text;
        return this;
    }

    /** Adds a frame below those there are, by its number in the file's {@link StackTable}. */
    public void frame(int number) {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, depth * 2);
        }
        frames[depth++] = number;
    }

    public int depth() {
        return depth;
    }

    /** Number of a frame from the top. */
    public int frameAt(int position) {
        return frames[position];
    }

    /** Adds a line that speaks of a lock under the frame added last; one that says what is waited for counts if none did before. */
    public void line(LockText line) {
        line(Math.max(0, depth - 1), line);
    }

    /** Adds a line under any frame. */
    public void line(int frame, LockText line) {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, lineCount * 2);
            lineFrames = Arrays.copyOf(lineFrames, lineCount * 2);
        }
        lines[lineCount] = line;
        lineFrames[lineCount++] = frame;
        LockName lock = line.lock();
        // The stack may repeat, with an address, what the header or the state line said.
        if (lock != null && line.waits() && (waitingOn == null || waitingOn.id().equals(lock.id()))) {
            waitingOn = lock;
            waitKind = line.kind();
        }
    }

    /** Says what it waits for without a line, and who owns that. */
    public void waits(LockName lock, LockText.Kind kind, @Nullable String printedOwner) {
        waitingOn = lock;
        waitKind = kind;
        owner = printedOwner;
    }

    public @Nullable LockName waitingOn() {
        return waitingOn;
    }

    /** Adds a synchroniser it owns. */
    public void owns(LockName lock) {
        if (synchronizerCount == synchronizers.length) {
            synchronizers = Arrays.copyOf(synchronizers, synchronizerCount * 2);
        }
        synchronizers[synchronizerCount++] = lock;
    }

    /** The frames so far are those of a carrier; a virtual thread that runs on top of them comes next. */
    public void carrierEnds() {
        carrierFrames = depth;
    }

    /** A virtual thread runs on top of its carrier; the dump prints the carrier's frames first. */
    int stack() {
        if (carrierFrames > 0 && carrierFrames < depth) {
            int mounted = depth - carrierFrames;
            int[] turned = new int[frames.length];
            System.arraycopy(frames, carrierFrames, turned, 0, mounted);
            System.arraycopy(frames, 0, turned, mounted, carrierFrames);
            frames = turned;
            for (int i = 0; i < lineCount; i++) {
                int frame = lineFrames[i];
                lineFrames[i] = frame < carrierFrames ? frame + mounted : frame - carrierFrames;
            }
            carrierFrames = 0;
        }
        return stacks.stack(frames, depth);
    }

    /** Writes what it holds and waits for; -1 if there is nothing to say. */
    int locks(ThreadLocks locks) {
        inferWait();
        if (lineCount == 0 && waitingOn == null && synchronizerCount == 0) {
            return -1;
        }
        int[] holds = new int[lineCount + synchronizerCount];
        int held = 0;
        for (int i = 0; i < lineCount; i++) {
            LockName lock = lines[i].lock();
            if (lines[i].kind() == LockText.Kind.HOLD && lock != null && !givenUp(lock)) {
                held = addIfNew(holds, held, locks.table().number(lock));
            }
        }
        for (int i = 0; i < synchronizerCount; i++) {
            held = addIfNew(holds, held, locks.table().number(synchronizers[i]));
        }
        int waiting = waitingOn == null ? -1 : locks.table().number(waitingOn);
        return locks.write(waiting, owner, holds, held, lines, lineFrames, lineCount);
    }

    private static int addIfNew(int[] holds, int held, int lock) {
        for (int i = 0; i < held; i++) {
            if (holds[i] == lock) {
                return held;
            }
        }
        holds[held] = lock;
        return held + 1;
    }

    /** {@code Object.wait} releases the monitor although the frame that entered it still says "locked". */
    private boolean givenUp(LockName lock) {
        return waitingOn != null
                && (waitKind == LockText.Kind.WAIT || waitKind == LockText.Kind.REENTER)
                && waitingOn.id().equals(lock.id());
    }

    /**
     * Compiled code often leaves no reference to the object waited on. The caller of {@code wait} must hold its monitor, so a
     * monitor locked in exactly that frame is it.
     */
    private void inferWait() {
        if (waitingOn != null || depth == 0 || !stacks.isWait(frames[0])) {
            return;
        }
        int caller = 1;
        while (caller < depth && stacks.isWait(frames[caller])) {
            caller++;
        }
        for (int i = 0; i < lineCount; i++) {
            if (lineFrames[i] == caller && lines[i].kind() == LockText.Kind.HOLD) {
                waitingOn = lines[i].lock();
                waitKind = LockText.Kind.WAIT;
                return;
            }
        }
    }
}
