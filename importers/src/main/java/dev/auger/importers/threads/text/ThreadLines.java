package dev.auger.importers.threads.text;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.importers.threads.lines.LockLines;
import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one thread. */
final class ThreadLines {

    private static final String STATE = "java.lang.Thread.State: ";
    private static final String CARRYING = "Carrying virtual thread #";

    private final StackTable stacks;
    private final ThreadDraft draft;
    private String carrying = "";
    private final boolean agent;
    private final boolean bare;
    private boolean closed;
    private boolean inSynchronizers;
    private boolean inTrace;

    ThreadLines(StackTable stacks, ThreadDraft draft, ThreadHeader header) {
        this.stacks = stacks;
        this.draft = draft;
        draft.name(header.name())
                .ids(header.javaId(), header.osId(), header.id())
                .daemon(header.daemon())
                .virtual(header.virtual())
                .priority(header.priority())
                .times(header.cpuMillis(), header.elapsedMillis())
                .made(header.allocatedBytes(), header.definedClasses())
                .state(header.state())
                .detail(header.detail());
        agent = header.name().isEmpty() && header.osId() >= 0;
        // Of those that have a Java id and nothing else, only the ones of JDK 24 and later have a state.
        bare = header.javaId() >= 0 && header.tid().isEmpty() && header.state() == null && header.priority() < 0;
        if (!header.lock().isEmpty()) {
            headerLock(header.lock(), header.owner());
        }
    }

    /** Takes a line that belongs to the thread; false if it says nothing about it. */
    boolean take(LineSense line) {
        return switch (line.kind()) {
            case BLANK -> {
                // A stack trace after an empty line belongs to somebody else: to a log around the dump.
                closed = true;
                inSynchronizers = false;
                inTrace = false;
                yield true;
            }
            case FRAME -> {
                if (!closed && !inTrace) {
                    draft.frame(line.frame());
                }
                yield !closed;
            }
            case BARE_FRAME -> {
                if (bare && !closed) {
                    draft.frame(line.frame());
                }
                yield bare && !closed;
            }
            case DASH -> dash(line);
            case TEXT -> label(line.text());
        };
    }

    private boolean label(String text) {
        if (text.startsWith(STATE)) {
            state(text.substring(STATE.length()));
        } else if (text.startsWith(CARRYING)) {
            carrying = text.substring(CARRYING.length());
        } else if (text.startsWith("Mounted virtual thread")) {
            draft.carrierEnds();
        } else if (text.startsWith("Locked ownable synchronizers")
                || text.startsWith("Locked synchronizers")
                || text.startsWith("Number of locked synchronizers")) {
            inSynchronizers = true;
        } else {
            // A trace that a logger wrote in between. After "... 12 more" the stack goes on.
            inTrace = isThrowable(text) || (inTrace && !text.startsWith("..."));
            return false;
        }
        return true;
    }

    private static boolean isThrowable(String text) {
        if (text.startsWith("Caused by: ")
                || text.startsWith("Exception in thread ")
                || text.startsWith("Suppressed: ")) {
            return true;
        }
        int end = 0;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String word = text.substring(0, end);
        return (end == text.length() || text.charAt(end) == ':')
                && word.indexOf('.') > 0
                && (word.endsWith("Exception") || word.endsWith("Error") || word.endsWith("Throwable"));
    }

    private boolean dash(LineSense line) {
        inTrace = false;
        if (inSynchronizers) {
            LockName lock = line.object();
            if (lock != null) {
                draft.owns(lock);
            }
            return lock != null || line.text().equals("None");
        }
        LockText lock = line.lock();
        if (closed || lock == null) {
            return false;
        }
        draft.line(lock);
        return true;
    }

    /** {@code BLOCKED (on object monitor)}, or VisualVM's {@code WAITING on x.Y@1b owned by: name}. */
    private void state(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '(') {
            end++;
        }
        for (ThreadState known : ThreadState.values()) {
            if (known.name().length() == end && text.startsWith(known.name())) {
                draft.state(known);
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
        LockName lock = LockLines.object(printed);
        if (lock != null) {
            draft.waits(
                    lock,
                    draft.state() == ThreadState.BLOCKED ? LockText.Kind.ENTER : LockText.Kind.WAIT,
                    owner.isEmpty() ? null : owner);
        }
    }

    /** The thread is over. */
    void end() {
        if (draft.detail().isEmpty() && !carrying.isEmpty()) {
            draft.detail("carrying virtual thread #" + carrying);
        }
        if (agent && draft.state() == ThreadState.BLOCKED) {
            draft.state(waits());
        }
    }

    /** What a thread does that the VM only calls blocked: its stack says. */
    private @Nullable ThreadState waits() {
        for (int i = 0; i < draft.depth(); i++) {
            Frame frame = stacks.frame(draft.frameAt(i));
            String method = frame.qualifiedName();
            if (method.startsWith("java.lang.Thread.sleep")) {
                return ThreadState.TIMED_WAITING;
            }
            if (method.startsWith("java.lang.Object.wait") || method.endsWith("Unsafe.park")) {
                return ThreadState.WAITING;
            }
            if (!frame.className().isEmpty()) {
                return ThreadState.BLOCKED;
            }
        }
        // VM threads have no frames, and no state of Java's.
        return draft.depth() == 0 ? null : ThreadState.BLOCKED;
    }
}
