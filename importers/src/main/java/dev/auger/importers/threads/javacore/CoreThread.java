package dev.auger.importers.threads.javacore;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.importers.threads.lines.FrameText;
import dev.auger.importers.threads.text.ClassicThread;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one thread of a javacore:
 *
 * <pre>
 * 3XMTHREADINFO      "main" J9VMThread:0x…, j9thread_t:0x…, java/lang/Thread:0x…, state:R, prio=5
 * 3XMTHREADINFO      "main" (TID:0x…, sys_thread_t:0x…, state:R, native ID:0x…) prio=5          (before J9)
 * 3XMTHREADINFO      Anonymous native thread
 * 3XMJAVALTHREAD            (java/lang/Thread getId:0x1, isDaemon:false)
 * 3XMTHREADINFO1            (native thread ID:0x11EC, native priority:0x5, native policy:UNKNOWN, vmstate:R, …)
 * 3XMCPUTIME               CPU usage total: 0.561603600 secs, …
 * 3XMTHREADBLOCK     Blocked on: x/Y@0x… Owned by: "other" (J9VMThread:0x…, java/lang/Thread:0x…)
 * 4XESTACKTRACE                at java/io/FileInputStream.readBytes(Native Method)
 * 5XESTACKTRACE                   (entered lock: java/io/BufferedInputStream@0x…, entry count: 1)
 * 4XENATIVESTACK               ReadFile+0x7a (0x000007FEFD8C1A6A [KERNELBASE+0x1a6a])
 * </pre>
 */
final class CoreThread {

    private record Line(String tag, String text) {}

    private final String header;
    private final List<Line> lines = new ArrayList<>();

    CoreThread(String header) {
        this.header = header;
    }

    void add(String tag, String text) {
        lines.add(new Line(tag, text));
    }

    /** What other sections call it. */
    String key() {
        int at = Math.max(header.indexOf("J9VMThread:0x"), header.indexOf("sys_thread_t:0x"));
        return at < 0 ? "" : Monitors.address(header, header.indexOf("0x", at));
    }

    private String value(String key) {
        int from = header.indexOf(key);
        return from < 0 ? "" : ClassicThread.value(header.substring(from), key);
    }

    void write(ThreadDraft draft, StackTable stacks) {
        String state = value("state:");
        int prio = header.indexOf(" prio=");
        draft.name(Monitors.quoted(header))
                .ids(-1, number(value("native ID:")), value("TID:"))
                .priority(
                        prio < 0 ? -1 : (int) number(header.substring(prio + 6).strip()))
                .state(ClassicThread.state(state))
                .detail(state.isEmpty() ? "" : "state " + state);
        boolean java = lines.stream().anyMatch(line -> line.tag.equals("4XESTACKTRACE"));
        for (Line line : lines) {
            line(draft, stacks, line, java);
        }
        refine(draft, stacks);
    }

    private void line(ThreadDraft draft, StackTable stacks, Line line, boolean java) {
        String text = line.text;
        switch (line.tag) {
            case "3XMJAVALTHREAD" -> {
                draft.ids(number(ClassicThread.value(text, "getId:")), -1, "").daemon(text.contains("isDaemon:true"));
            }
            case "3XMTHREADINFO1" -> draft.osId(number(ClassicThread.value(text, "native thread ID:")));
            case "3XMCPUTIME" -> draft.times(seconds(ClassicThread.value(text, "CPU usage total:")), -1);
            case "3XMTHREADBLOCK" -> block(draft, text);
            case "4XESTACKTRACE" -> {
                Frame frame = text.startsWith("at ") ? FrameText.java(text.substring(3)) : null;
                if (frame != null) {
                    draft.frame(stacks.frame(frame));
                }
            }
            case "5XESTACKTRACE" -> entered(draft, text);
            case "4XENATIVESTACK" -> {
                // Of a thread in Java the native stack is the VM's, below what the Java stack says.
                Frame frame = java ? null : nativeFrame(text);
                if (frame != null) {
                    draft.frame(stacks.frame(frame));
                }
            }
            default -> {
                // Class loaders, stack addresses, bytes allocated since the last collection.
            }
        }
    }

    private static void block(ThreadDraft draft, String text) {
        int colon = text.indexOf(": ");
        int owned = text.indexOf(" Owned by: ");
        if (colon < 0 || owned < colon) {
            return;
        }
        LockText.Kind kind = switch (text.substring(0, colon)) {
            case "Blocked on" -> LockText.Kind.ENTER;
            case "Parked on" -> LockText.Kind.PARK;
            default -> LockText.Kind.WAIT;
        };
        LockName lock = Monitors.lock(text.substring(colon + 2, owned).strip());
        if (lock != null) {
            String owner = Monitors.quoted(text.substring(owned));
            draft.line(0, new LockText(kind, lock, text, LockText.Shape.WHOLE));
            draft.waits(lock, kind, owner.isEmpty() ? null : owner);
            draft.state(kind == LockText.Kind.ENTER ? ThreadState.BLOCKED : ThreadState.WAITING);
        }
    }

    private static void entered(ThreadDraft draft, String text) {
        int from = text.indexOf("entered lock: ");
        int to = text.indexOf(',', Math.max(0, from));
        LockName lock = from < 0 || to < 0 ? null : Monitors.lock(text.substring(from + 14, to));
        if (lock != null) {
            draft.line(new LockText(LockText.Kind.HOLD, lock, text, LockText.Shape.WHOLE));
        }
    }

    /** {@code symbol+0x7a (file.c:12, 0x… [library+0x1a6a])}, {@code (0x… [library+0x1a6a])}. */
    private static @Nullable Frame nativeFrame(String text) {
        int open = text.lastIndexOf('[');
        int close = text.lastIndexOf(']');
        String place = open >= 0 && close > open ? text.substring(open + 1, close) : "";
        int plus = place.lastIndexOf('+');
        int bracket = text.indexOf(" (");
        String symbol = bracket <= 0 || text.startsWith("0x") ? "" : text.substring(0, bracket);
        int offset = symbol.lastIndexOf("+0x");
        String library = plus > 0 ? place.substring(0, plus) : "";
        String name = symbol.isEmpty()
                ? (plus > 0 ? place.substring(plus) : "")
                : offset > 0 ? symbol.substring(0, offset) : symbol;
        return name.isEmpty() ? null : new Frame(library, name, null, -1, FrameKind.NATIVE);
    }

    /** What waits with a limit says so only by what it calls. */
    private static void refine(ThreadDraft draft, StackTable stacks) {
        if (draft.state() != ThreadState.WAITING) {
            return;
        }
        for (int i = 0; i < draft.depth(); i++) {
            Frame frame = stacks.frame(draft.frameAt(i));
            String method = frame.qualifiedName();
            if (method.startsWith("java.lang.Thread.sleep")
                    || method.startsWith("java.util.concurrent.locks.LockSupport.parkNanos")
                    || method.startsWith("java.util.concurrent.locks.LockSupport.parkUntil")) {
                draft.state(ThreadState.TIMED_WAITING);
                return;
            }
            if (!frame.className().startsWith("java.lang.")
                    && !frame.className().contains(".misc.Unsafe")) {
                return;
            }
        }
    }

    private static double seconds(String text) {
        try {
            return Math.round(Double.parseDouble(text.replace("secs", "").strip()) * 1e9) / 1e6;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static long number(String text) {
        try {
            return Long.decode(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
