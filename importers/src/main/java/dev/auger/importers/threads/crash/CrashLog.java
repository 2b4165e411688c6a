package dev.auger.importers.threads.crash;

import dev.auger.importers.text.LineReader;
import dev.auger.importers.text.PrintedTimes;
import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What HotSpot writes when it dies, as {@code vmError.cpp} of JDK 6 to 25 prints it, read as a dump of threads of which one has a
 * stack. Sections follow one another in every version's own order and any may be missing, so each line is told by its beginning.
 */
public final class CrashLog {

    private static final List<String> REASONS = List.of(
            "A fatal error has been detected by",
            "An unexpected error has been detected by",
            "There is insufficient memory for the Java Runtime",
            "Out of Memory Error");

    private enum Section {
        HEAD,
        NATIVE_FRAMES,
        JAVA_FRAMES,
        THREADS,
        HEAP,
        OTHER
    }

    private final StackTable stacks = new StackTable();
    private final List<CrashThread> threads = new ArrayList<>();
    private final List<Frame> nativeFrames = new ArrayList<>();
    private final List<Frame> javaFrames = new ArrayList<>();
    private final HeapFacts heap = new HeapFacts();
    private Section section = Section.HEAD;
    private @Nullable CrashThread current;
    private @Nullable Frame problematic;
    private boolean problematicNext;
    private String reason = "";
    private @Nullable String producer;
    private long pid = -1;
    private long tid = -1;
    private @Nullable Moment at;
    private double elapsedSeconds = -1;
    private boolean ended;

    /** Whether a text begins as a crash log does: the first line that is more than {@code #} says what happened. */
    public static boolean probe(LineReader lines) {
        for (int i = 0; i < 10 && lines.next(); i++) {
            String text = lines.text();
            String rest = text.startsWith("#") ? text.substring(1).strip() : "";
            if (!rest.isEmpty()) {
                return REASONS.stream().anyMatch(rest::startsWith)
                        || rest.startsWith("To suppress the following error report");
            }
        }
        return false;
    }

    /** Reads all. */
    public static ReadDumps read(LineReader lines, long size) {
        CrashLog log = new CrashLog();
        while (lines.next()) {
            log.line(lines.text());
        }
        return log.result(size);
    }

    private void line(String text) {
        if (text.startsWith("#")) {
            head(text.substring(1).strip());
        } else if (text.startsWith("Current thread ")) {
            current = CrashThread.current(text.substring(15));
            section = Section.OTHER;
        } else if (text.startsWith("Native frames:")) {
            section = Section.NATIVE_FRAMES;
        } else if (text.startsWith("Java frames:")) {
            section = Section.JAVA_FRAMES;
        } else if (text.startsWith("Java Threads:") || text.startsWith("Other Threads:")) {
            section = Section.THREADS;
        } else if (text.equals("Heap:") || text.equals("Heap")) {
            section = Section.HEAP;
        } else if (text.isBlank()) {
            section = Section.OTHER;
        } else if (at == null && (text.startsWith("Time: ") || text.startsWith("time: "))) {
            at = PrintedTimes.ctime(text);
            elapsed(text);
        } else if (text.startsWith("elapsed time: ")) {
            elapsed(text);
            ended = true;
        } else if (text.equals("END.")) {
            ended = true;
        } else {
            body(text);
        }
    }

    private void body(String text) {
        switch (section) {
            case NATIVE_FRAMES -> frame(text, nativeFrames);
            case JAVA_FRAMES -> frame(text, javaFrames);
            case THREADS -> {
                CrashThread thread = CrashThread.listed(text);
                if (thread != null) {
                    threads.add(thread);
                }
            }
            case HEAP -> heap.line(text);
            case HEAD, OTHER -> {
                // Registers, memory, flags, libraries.
            }
        }
    }

    private static void frame(String text, List<Frame> to) {
        Frame frame = CrashFrame.parse(text);
        if (frame != null) {
            to.add(frame);
        }
    }

    private void head(String text) {
        if (problematicNext) {
            problematic = CrashFrame.parse(text);
        }
        problematicNext = text.startsWith("Problematic frame:");
        if (text.contains("pid=") && pid < 0) {
            int at = text.indexOf(" at pc=");
            reason = text.substring(0, at > 0 ? at : Math.max(0, text.indexOf("pid=")))
                    .strip();
            pid = number(text, "pid=");
            tid = number(text, "tid=");
        } else if (text.startsWith("Java VM: ")) {
            producer = text.substring(9);
        } else if (reason.isEmpty() && text.startsWith("There is insufficient memory")) {
            reason = "insufficient memory";
        }
    }

    private static long number(String text, String key) {
        int from = text.indexOf(key) + key.length();
        if (from < key.length()) {
            return -1;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        try {
            return Long.decode(text.substring(from, to));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void elapsed(String text) {
        int from = text.indexOf("elapsed time: ");
        int to = from < 0 ? -1 : text.indexOf(" seconds", from);
        if (to > 0) {
            try {
                elapsedSeconds = Double.parseDouble(text.substring(from + 14, to));
            } catch (NumberFormatException e) {
                elapsedSeconds = -1;
            }
        }
    }

    private ReadDumps result(long size) {
        DumpColumns columns = new DumpColumns(stacks);
        List<CrashThread> all = all();
        if (all.stream().noneMatch(CrashThread::current)) {
            // A thread the VM did not make; or the log ends with its head.
            ThreadDraft draft = columns.begin();
            draft.ids(-1, tid, Long.toString(tid)).detail(reason.isEmpty() ? "crashed" : "crashed: " + reason);
            stack().forEach(frame -> draft.frame(stacks.frame(frame)));
            columns.add();
        }
        for (CrashThread thread : all) {
            ThreadDraft draft = columns.begin();
            thread.write(draft, thread.current() ? reason : "");
            if (thread.current()) {
                stack().forEach(frame -> draft.frame(stacks.frame(frame)));
            }
            columns.add();
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!ended) {
            diagnostics.add(new Diagnostic(
                    "threads.truncated", size, -1, "The crash log ends early, after " + columns.size() + " threads."));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        heap.count(counts);
        return new ReadDumps(
                EvidenceKind.CRASH,
                "HotSpot crash log",
                producer,
                pid > 0 ? new ProcessIdentity(null, pid, started()) : ProcessIdentity.UNKNOWN,
                List.of(columns.finish(at)),
                stacks.hasLines(),
                counts,
                diagnostics);
    }

    private @Nullable Moment started() {
        return at == null || elapsedSeconds < 0 || elapsedSeconds > 1e9
                ? null
                : new Moment(at.epochNanos() - Math.round(elapsedSeconds * 1e9), at.zoned());
    }

    /** The listed threads; the one that crashed is first if no list has it. */
    private List<CrashThread> all() {
        List<CrashThread> all = new ArrayList<>(threads);
        CrashThread crashed = current;
        if (crashed != null && all.stream().noneMatch(CrashThread::current)) {
            int listedAs = -1;
            for (int i = 0; i < all.size(); i++) {
                listedAs = all.get(i).address().equals(crashed.address()) ? i : listedAs;
            }
            if (listedAs >= 0) {
                all.set(listedAs, crashed);
            } else {
                all.addFirst(crashed);
            }
        }
        return all;
    }

    /** Java frames stand among the native ones, unless the walk ended above them. */
    private List<Frame> stack() {
        List<Frame> stack = new ArrayList<>(nativeFrames);
        if (nativeFrames.stream().noneMatch(CrashFrame::isJava)) {
            stack.addAll(javaFrames);
        }
        Frame only = problematic;
        if (stack.isEmpty() && only != null) {
            stack.add(only);
        }
        return stack;
    }
}
