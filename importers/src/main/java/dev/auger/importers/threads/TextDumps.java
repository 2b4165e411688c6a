package dev.auger.importers.threads;

import dev.auger.model.Diagnostic;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All dumps in a text, which may be a log of anything with dumps in it. A dump begins with {@code Full thread dump}, or with a
 * thread where somebody has cut that line off; it ends where the next one begins.
 */
final class TextDumps {

    private static final String MARK = "Full thread dump";

    /** {@code OpenJDK 64-Bit Server VM (25+36-LTS mixed mode, sharing):}, {@code Java HotSpot(TM) Client VM 1.6.0_03-b05}. */
    private static final Pattern JVM = Pattern.compile(" VM (?:\\(|\\d)");

    /** Lines between the date and the dump it dates: {@code dump_to_file} has a version and an empty line there. */
    private static final int LOOK_BACK = 4;

    private final Frames frames = new Frames();
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private LinePrefix prefix = LinePrefix.NONE;
    private @Nullable DumpBuilder open;
    private @Nullable String unfinished;
    private @Nullable String producer;
    private String lastText = "";
    private long pid = -1;

    /** Where a line says that a dump begins, or -1. */
    static int mark(String line) {
        int at = line.indexOf(MARK);
        if (at < 0) {
            return -1;
        }
        // Not "Full thread dump of the JVM requested", and not the IBM javacore's line of the same words.
        String rest = line.substring(at + MARK.length()).strip();
        boolean names = rest.equals(":") || JVM.matcher(rest).find();
        return names && !line.startsWith("2XM") ? at : -1;
    }

    /** Takes the next line of the text, with the byte it begins at. */
    void line(String raw, long offset) {
        int mark = mark(raw);
        if (mark >= 0) {
            begin(raw, mark, offset);
        } else {
            String line = prefix.cut(raw);
            if (!header(line) && open != null) {
                open.line(line.strip());
            }
            lastText = line;
        }
        recent.addLast(raw);
        if (recent.size() > LOOK_BACK) {
            recent.removeFirst();
        }
    }

    private void begin(String raw, int mark, long offset) {
        close(offset);
        prefix = LinePrefix.of(raw.substring(0, mark));
        String jvm = raw.substring(mark + MARK.length()).strip();
        if (jvm.endsWith(":")) {
            jvm = jvm.substring(0, jvm.length() - 1).strip();
        }
        if (!jvm.isEmpty() && producer == null) {
            producer = jvm;
        }
        Moment printed = printedTime(2);
        open = new DumpBuilder(printed == null ? DumpTimes.within(prefix.text()) : printed, frames);
        unfinished = null;
    }

    private boolean header(String line) {
        ThreadHeader header = ThreadHeader.parse(line);
        if (header == null && unfinished != null) {
            // A thread's name may hold line breaks.
            header = ThreadHeader.parse(unfinished + "\n" + line);
        }
        unfinished = null;
        if (header == null) {
            boolean begins = (line.startsWith("\"") || line.startsWith("#"))
                    && line.length() < 1000
                    && (open == null || !open.inDeadlocks());
            unfinished = begins ? line : null;
            return false;
        }
        if (open == null) {
            Moment printed = printedTime(LOOK_BACK);
            if (producer == null && printed != null && printed.zoned()) {
                producer = version();
            }
            open = new DumpBuilder(printed, frames);
        }
        open.thread(header);
        return true;
    }

    /** The time in the last few lines; {@code jcmd} and {@code dump_to_file} print the process before it. */
    private @Nullable Moment printedTime(int lines) {
        Moment time = null;
        int distance = recent.size();
        String before = "";
        for (String raw : recent) {
            String text = prefix.cut(raw).strip();
            Moment here = distance <= lines ? DumpTimes.line(text) : null;
            if (here != null) {
                time = here;
                process(before);
            }
            before = text;
            distance--;
        }
        return time;
    }

    private void process(String text) {
        String digits = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        if (pid < 0
                && !digits.isEmpty()
                && digits.length() < 11
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            pid = Long.parseLong(digits);
        }
    }

    /** The line after the time is the version of the runtime, in the head of a {@code dump_to_file}. */
    private @Nullable String version() {
        for (String text : recent.reversed()) {
            if (!text.isBlank() && Character.isDigit(text.charAt(0)) && DumpTimes.line(text.strip()) == null) {
                return "JDK " + text.strip();
            }
        }
        return null;
    }

    private void close(long offset) {
        DumpBuilder dump = open;
        open = null;
        if (dump == null) {
            return;
        }
        if (dump.isCut()) {
            cut(dump, offset);
        }
        if (dump.size() > 0) {
            dumps.add(dump.finish());
        }
    }

    private void cut(DumpBuilder dump, long offset) {
        String announced = dump.announced() < 0 ? "" : "; the JVM announced " + dump.announced() + " Java threads";
        diagnostics.add(new Diagnostic(
                "threads.truncated",
                offset,
                -1,
                "The dump ends early, after " + dump.size() + " threads" + announced + "."));
    }

    /**
     * The text is over.
     *
     * @param newline whether its last line was ended
     */
    void end(long size, boolean newline) {
        DumpBuilder dump = open;
        String last = lastText.strip();
        boolean half = !newline
                && ((last.startsWith("at ") && !last.endsWith(")")) || (last.startsWith("\"") && unfinished != null));
        if (dump != null && half && !dump.isCut()) {
            cut(dump, size);
        }
        close(size);
    }

    /** The dumps read whole so far. */
    List<ThreadDump> dumps() {
        return List.copyOf(dumps);
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    int count() {
        return dumps.size();
    }

    boolean hasLines() {
        return frames.hasLines();
    }

    /** The JVM as the first dump names it. */
    @Nullable
    String producer() {
        return producer;
    }

    /** -1 if not printed. */
    long pid() {
        return pid;
    }
}
