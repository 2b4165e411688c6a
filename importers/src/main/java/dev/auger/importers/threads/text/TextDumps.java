package dev.auger.importers.threads.text;

import dev.auger.importers.text.LinePrefix;
import dev.auger.importers.text.LineReader;
import dev.auger.importers.text.PrintedTimes;
import dev.auger.importers.threads.dump.OpenDump;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.importers.threads.jrockit.JrockitDump;
import dev.auger.importers.threads.lines.LineMemory;
import dev.auger.model.Diagnostic;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All dumps in a text, which may be a log of anything with dumps in it. A dump begins with {@code Full thread dump} or what else
 * {@link Marks} has, or with a thread where somebody has cut that line off; it ends where the next one begins.
 */
public final class TextDumps {

    /** Lines of which the meaning is remembered. */
    private static final int REMEMBERED = 8 << 20;

    private final StackTable stacks = new StackTable();
    private final LineMemory<LineSense> memory = new LineMemory<>(REMEMBERED);
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final RecentLines recent = new RecentLines();
    private LinePrefix prefix = LinePrefix.NONE;
    private boolean allPrefixed;
    private @Nullable OpenDump open;
    private @Nullable HotspotDump hotspot;
    private @Nullable String unfinished;
    private @Nullable String producer;
    private long pid = -1;
    private boolean jrockit;
    private boolean others;

    /** Whether a line begins a dump. */
    public static boolean isMark(LineReader lines) {
        return Marks.maybe(lines.bytes(), lines.rawStart(), lines.end()) && Marks.find(lines.raw()) >= 0;
    }

    /** Takes the line a reader is at. */
    public void take(LineReader lines) {
        byte[] in = lines.bytes();
        int from = lines.start();
        int to = lines.end();
        boolean foreign = allPrefixed && from == lines.rawStart() && from < to;
        if (hotspot != null && unfinished == null && !foreign && hotspot.isInThread()) {
            LineSense known = from == to ? LineSense.BLANK : memory.get(in, from, to, lines.hash());
            if (known != null) {
                hotspot.take(known);
                recent.addOther();
                return;
            }
        }
        if (Marks.maybe(in, lines.rawStart(), to)) {
            String raw = lines.raw();
            int mark = Marks.find(raw);
            if (mark >= 0) {
                begin(raw, mark, lines);
                recent.addOther();
                return;
            }
        }
        if (!foreign && (open != null || unfinished != null || mayBegin(in, from, to))) {
            line(lines, from > lines.rawStart());
        }
        recent.add(in, lines.rawStart(), to);
    }

    /** Whether a line may be a thread's first, so that it begins a dump whose first line is missing. */
    private static boolean mayBegin(byte[] in, int from, int to) {
        return from < to && (in[from] == '"' || in[from] == '#' || in[from] == 'T');
    }

    private void line(LineReader lines, boolean prefixed) {
        String text = lines.text();
        if (hotspot == null && open != null) {
            open.line(text);
            return;
        }
        if (header(text)) {
            allPrefixed |= prefixed;
            return;
        }
        if (hotspot != null) {
            boolean inThread = hotspot.isInThread();
            LineSense line = LineSense.of(text.strip(), stacks);
            if (hotspot.take(line) && inThread && hotspot.isInThread() && unfinished == null) {
                memory.put(lines.bytes(), lines.start(), lines.end(), lines.hash(), line);
            }
        }
    }

    private void begin(String raw, int mark, LineReader lines) {
        close(lines.offset());
        prefix = LinePrefix.of(raw.substring(0, mark));
        lines.cut(prefix);
        allPrefixed = false;
        unfinished = null;
        String text = raw.substring(mark);
        if (text.startsWith(Marks.JROCKIT)) {
            hotspot = null;
            open = new JrockitDump(stacks);
            jrockit = true;
            return;
        }
        if (text.startsWith(Marks.HOTSPOT)) {
            producer(text.substring(Marks.HOTSPOT.length()));
        } else if (pid < 0) {
            pid = Marks.attached(text);
        }
        Moment printed = printedTime(2);
        open(printed == null ? PrintedTimes.within(prefix.text()) : printed);
    }

    private void producer(String text) {
        String jvm = text.strip();
        if (jvm.endsWith(":")) {
            jvm = jvm.substring(0, jvm.length() - 1).strip();
        }
        if (!jvm.isEmpty() && producer == null) {
            producer = jvm;
        }
    }

    private HotspotDump open(@Nullable Moment at) {
        HotspotDump dump = new HotspotDump(at, stacks);
        others = true;
        hotspot = dump;
        open = dump;
        return dump;
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
                    && (hotspot == null || !hotspot.inDeadlocks());
            unfinished = begins ? line : null;
            return false;
        }
        HotspotDump dump = hotspot;
        if (dump == null) {
            Moment printed = printedTime(RecentLines.KEPT);
            if (producer == null && printed != null && printed.zoned()) {
                producer = version();
            }
            dump = open(printed);
        }
        dump.thread(header);
        return true;
    }

    /** The time in the last few lines; {@code jcmd} and {@code dump_to_file} print the process before it. */
    private @Nullable Moment printedTime(int lines) {
        Moment time = null;
        int distance = RecentLines.KEPT;
        String before = "";
        for (String text : recent.texts(prefix)) {
            Moment here = distance <= lines ? PrintedTimes.line(text) : null;
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
        int end = text.endsWith(":") ? text.length() - 1 : text.length();
        if (pid < 0 && end < 11) {
            pid = HeaderFields.number(text, 0, end);
        }
    }

    /** The line after the time is the version of the runtime, in the head of a {@code dump_to_file}. */
    private @Nullable String version() {
        for (String text : recent.texts(prefix).reversed()) {
            if (!text.isEmpty() && Character.isDigit(text.charAt(0)) && PrintedTimes.line(text) == null) {
                return "JDK " + text;
            }
        }
        return null;
    }

    private void close(long offset) {
        OpenDump dump = open;
        open = null;
        hotspot = null;
        if (dump == null) {
            return;
        }
        if (dump.isCut()) {
            cut(dump, offset);
        }
        if (producer == null) {
            producer = dump.producer();
        }
        if (dump.size() > 0) {
            dumps.add(dump.finish());
        }
    }

    private void cut(OpenDump dump, long offset) {
        String announced = dump.announced() < 0 ? "" : "; the JVM announced " + dump.announced() + " Java threads";
        diagnostics.add(new Diagnostic(
                "threads.truncated",
                offset,
                -1,
                "The dump ends early, after " + dump.size() + " threads" + announced + "."));
    }

    /** The text is over; the reader is at its last line. */
    public void end(LineReader lines, long size) {
        OpenDump dump = open;
        String last = lines.text().strip();
        boolean half = !lines.endedByNewline()
                && ((last.startsWith("at ") && !last.endsWith(")")) || (last.startsWith("\"") && unfinished != null));
        if (dump != null && half && !dump.isCut()) {
            cut(dump, size);
        }
        close(size);
    }

    /** The dumps read whole so far. */
    public List<ThreadDump> dumps() {
        return List.copyOf(dumps);
    }

    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Whether all dumps are JRockit's. */
    public boolean onlyJrockit() {
        return jrockit && !others;
    }

    public int count() {
        return dumps.size();
    }

    public boolean hasLines() {
        return stacks.hasLines();
    }

    /** The JVM as the first dump names it. */
    public @Nullable String producer() {
        return producer;
    }

    /** -1 if not printed. */
    public long pid() {
        return pid;
    }
}
