package dev.auger.importers.threads.jrockit;

import dev.auger.importers.text.PrintedTimes;
import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.LockText.Kind;
import dev.auger.importers.threads.dump.OpenDump;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.importers.threads.lines.FrameText;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dump of JRockit while its lines are read, after {@code ===== FULL THREAD DUMP ===============}. A lock line stands under the
 * frame it speaks of where it begins with {@code ^--}, else before the first frame:
 *
 * <pre>
 *     -- Blocked trying to get lock: x/Y@0x0135B438[fat lock]
 *     at x/Y.f(I)V(Y.java:12)
 *     ^-- Holding lock: x/Y@0x0135B430[fat lock]
 * </pre>
 */
public final class JrockitDump implements OpenDump {

    private static final String CIRCULAR = "Circular (deadlocked) lock chains";

    private record Start(String text, Kind kind) {}

    private static final List<Start> STARTS = List.of(
            new Start("-- Waiting for notification on: ", Kind.WAIT),
            new Start("-- Blocked trying to get lock: ", Kind.ENTER),
            new Start("-- Parking to wait for: ", Kind.PARK),
            new Start("^-- Holding lock: ", Kind.HOLD),
            new Start("^-- Lock released while waiting: ", Kind.OTHER));

    private final StackTable stacks;
    private final DumpColumns columns;
    private final List<List<String>> deadlocks = new ArrayList<>();
    private @Nullable List<String> chain;
    private @Nullable Moment at;
    private @Nullable String producer;
    private @Nullable ThreadDraft open;
    private boolean inChains;
    private boolean circular;
    private boolean ended;

    public JrockitDump(StackTable stacks) {
        this.stacks = stacks;
        this.columns = new DumpColumns(stacks);
    }

    @Override
    public void line(String raw) {
        String text = raw.strip();
        if (ended || text.isEmpty()) {
            return;
        }
        if (text.startsWith("=====================") || text.startsWith("===== END OF THREAD DUMP")) {
            // Chains are underlined with the same sign.
            ended = text.startsWith("===== ") || !inChains;
            close();
        } else if (text.endsWith("lock chains")) {
            close();
            inChains = true;
            circular = text.startsWith(CIRCULAR);
        } else if (inChains) {
            chain(text);
        } else {
            thread(text);
        }
    }

    private void thread(String text) {
        JrockitThread thread = JrockitThread.parse(text);
        if (thread != null) {
            close();
            open = columns.begin();
            thread.write(open);
        } else if (open != null) {
            body(open, text);
        } else if (at == null && PrintedTimes.ctime(text) != null) {
            at = PrintedTimes.ctime(text);
        } else if (producer == null && text.contains("JRockit")) {
            producer = text;
        }
    }

    private void body(ThreadDraft draft, String text) {
        for (Start start : STARTS) {
            if (text.startsWith(start.text)) {
                LockName lock = lock(text.substring(start.text.length()));
                draft.line(LockText.of(
                        lock == null ? Kind.OTHER : start.kind, lock, text.substring(text.indexOf(' ') + 1)));
                return;
            }
        }
        if (text.startsWith("pt_thr: 0x")) {
            draft.osId(hex(text.substring(10)));
        }
        Frame frame = FrameText.java(text.startsWith("at ") ? text.substring(3) : text);
        if (frame != null) {
            draft.frame(stacks.frame(frame));
            // JRockit 8.1 calls a thread active that spins for a monitor.
            if (draft.state() == ThreadState.RUNNABLE
                    && frame.qualifiedName().equals("java.lang.Object.monitorEnter")) {
                draft.state(ThreadState.BLOCKED);
            }
        }
    }

    private static long hex(String digits) {
        try {
            return Long.parseLong(digits.strip(), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@code x/Y@0x0135B438[fat lock]}: the address is the id. */
    private static @Nullable LockName lock(String text) {
        int at = text.lastIndexOf('@');
        int bracket = text.indexOf('[', Math.max(0, at));
        String id =
                text.substring(at + 1, bracket < 0 ? text.length() : bracket).strip();
        return at <= 0 || id.isEmpty() ? null : LockName.of(id, Names.fromInternal(text.substring(0, at)));
    }

    /** {@code "name" id=24 idx=0x28 tid=584 waiting for x/Y@0x… held by:}; the last repeats the first, or is in another chain. */
    private void chain(String text) {
        if (text.startsWith("Chain ")) {
            chain = circular ? new ArrayList<>() : null;
            if (chain != null) {
                deadlocks.add(chain);
            }
            return;
        }
        int close = text.lastIndexOf("\" id=");
        if (chain != null && text.startsWith("\"") && close > 0) {
            String name = text.substring(1, close);
            if (!chain.contains(name)) {
                chain.add(name);
            }
        }
    }

    private void close() {
        if (open != null) {
            columns.add();
            open = null;
        }
    }

    @Override
    public int size() {
        return columns.size() + (open == null ? 0 : 1);
    }

    @Override
    public boolean isCut() {
        // What WebLogic asks for has no last line.
        return false;
    }

    @Override
    public @Nullable String producer() {
        return producer == null ? "JRockit" : producer;
    }

    @Override
    public ThreadDump finish() {
        close();
        List<List<String>> cycles = deadlocks.stream()
                .filter(names -> !names.isEmpty())
                .map(List::copyOf)
                .toList();
        return columns.finish(at, cycles, Map.of(), List.of());
    }
}
