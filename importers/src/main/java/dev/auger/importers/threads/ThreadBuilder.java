package dev.auger.importers.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadFigures;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thread while its lines are read. */
final class ThreadBuilder {

    private static final String STATE = "java.lang.Thread.State: ";
    private static final String CARRYING = "Carrying virtual thread #";

    private record Line(int frame, String text, LockLine lock) {}

    private final ThreadHeader header;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Lock> synchronizers = new ArrayList<>();

    private @Nullable ThreadState state;
    private @Nullable Lock waitingOn;
    private LockLine.Kind waitKind = LockLine.Kind.OTHER;
    private String carrying = "";
    private boolean closed;
    private boolean inSynchronizers;
    private int carrierFrames;

    ThreadBuilder(ThreadHeader header) {
        this.header = header;
        this.state = header.state();
        if (!header.lock().isEmpty()) {
            headerLock(header.lock(), header.owner());
        }
    }

    /** Takes a line that belongs to the thread; false if it says nothing about it. */
    boolean take(String text, Frames table) {
        if (text.isEmpty()) {
            // A stack trace after an empty line belongs to somebody else: to a log around the dump.
            closed = true;
            inSynchronizers = false;
            return true;
        }
        if (text.startsWith("at ")) {
            Frame frame = closed ? null : table.frame(text.substring(3).strip());
            if (frame == null) {
                return false;
            }
            frames.add(frame);
            return true;
        }
        if (text.startsWith("- ")) {
            return dash(text.substring(2).strip());
        }
        return label(text);
    }

    private boolean label(String text) {
        if (text.startsWith(STATE)) {
            state(text.substring(STATE.length()));
        } else if (text.startsWith(CARRYING)) {
            carrying = text.substring(CARRYING.length());
        } else if (text.startsWith("Mounted virtual thread")) {
            carrierFrames = frames.size();
        } else if (text.startsWith("Locked ownable synchronizers")
                || text.startsWith("Locked synchronizers")
                || text.startsWith("Number of locked synchronizers")) {
            inSynchronizers = true;
        } else {
            return false;
        }
        return true;
    }

    private boolean dash(String text) {
        if (inSynchronizers) {
            Lock lock = LockLine.object(
                    text.startsWith("locked ") ? text.substring(7).strip() : text);
            if (lock != null) {
                synchronizers.add(lock);
            }
            return lock != null || text.equals("None");
        }
        if (closed) {
            return false;
        }
        LockLine line = LockLine.parse(text);
        lines.add(new Line(Math.max(0, frames.size() - 1), text, line));
        Lock lock = line.lock();
        boolean waits = line.kind() != LockLine.Kind.HOLD && line.kind() != LockLine.Kind.OTHER;
        if (waits && lock != null && (waitingOn == null || sameWait(lock))) {
            waitingOn = lock;
            waitKind = line.kind();
        }
        return true;
    }

    /** The stack repeats, with an address, what the header or the state line said. */
    private boolean sameWait(Lock lock) {
        return waitingOn != null && waitingOn.id().equals(lock.id());
    }

    /** {@code BLOCKED (on object monitor)}, or VisualVM's {@code WAITING on x.Y@1b owned by: name}. */
    private void state(String text) {
        String word = text.split("[ (]", 2)[0];
        for (ThreadState known : ThreadState.values()) {
            if (known.name().equals(word)) {
                state = known;
            }
        }
        int on = text.indexOf(" on ");
        if (on > 0 && text.indexOf('@') > 0 && text.indexOf('(') < 0) {
            String rest = text.substring(on + 4);
            int owned = rest.indexOf(" owned by: ");
            headerLock(owned < 0 ? rest : rest.substring(0, owned), owned < 0 ? "" : rest.substring(owned + 11));
        }
    }

    private void headerLock(String printed, String owner) {
        Lock lock = LockLine.object(printed);
        if (lock != null) {
            waitingOn = new Lock(lock.id(), lock.className(), owner.isEmpty() ? null : owner);
            waitKind = state == ThreadState.BLOCKED ? LockLine.Kind.ENTER : LockLine.Kind.WAIT;
        }
    }

    ThreadInfo build(Frames table) {
        inferWait();
        Map<String, Lock> holds = new LinkedHashMap<>();
        for (Line line : lines) {
            Lock lock = line.lock.lock();
            if (line.lock.kind() == LockLine.Kind.HOLD && lock != null && !givenUp(lock)) {
                holds.putIfAbsent(lock.id(), lock);
            }
        }
        synchronizers.forEach(lock -> holds.putIfAbsent(lock.id(), lock));
        String detail = !header.detail().isEmpty() || carrying.isEmpty()
                ? header.detail()
                : "carrying virtual thread #" + carrying;
        return new ThreadInfo(
                new ThreadRef(header.name(), header.javaId(), header.osId(), header.virtual(), null),
                header.id(),
                state,
                detail,
                new ThreadFigures(header.cpuMillis(), header.elapsedMillis(), -1, -1, header.priority()),
                header.daemon(),
                waitingOn,
                List.copyOf(holds.values()),
                table.stack(physicalStack()),
                lockLines());
    }

    /** {@code Object.wait} releases the monitor although the frame that entered it still says "locked". */
    private boolean givenUp(Lock lock) {
        return waitingOn != null
                && (waitKind == LockLine.Kind.WAIT || waitKind == LockLine.Kind.REENTER)
                && waitingOn.id().equals(lock.id());
    }

    /**
     * Compiled code often leaves no reference to the object waited on. The caller of {@code wait} must hold its monitor, so a
     * monitor locked in exactly that frame is it.
     */
    private void inferWait() {
        int caller = 0;
        while (caller < frames.size() && isObjectWait(frames.get(caller))) {
            caller++;
        }
        if (waitingOn != null || caller == 0) {
            return;
        }
        for (Line line : lines) {
            if (line.frame == caller && line.lock.kind() == LockLine.Kind.HOLD) {
                waitingOn = line.lock.lock();
                waitKind = LockLine.Kind.WAIT;
                return;
            }
        }
    }

    private static boolean isObjectWait(Frame frame) {
        return frame.className().equals("java.lang.Object") && frame.method().startsWith("wait");
    }

    /** A virtual thread runs on top of its carrier; the dump prints the carrier's frames first. */
    private List<Frame> physicalStack() {
        if (carrierFrames == 0) {
            return frames;
        }
        List<Frame> stack = new ArrayList<>(frames.subList(carrierFrames, frames.size()));
        stack.addAll(frames.subList(0, carrierFrames));
        return stack;
    }

    private List<ThreadInfo.LockLine> lockLines() {
        int mounted = frames.size() - carrierFrames;
        return lines.stream()
                .map(line -> new ThreadInfo.LockLine(
                        carrierFrames == 0
                                ? line.frame
                                : line.frame < carrierFrames ? line.frame + mounted : line.frame - carrierFrames,
                        line.text))
                .toList();
    }
}
