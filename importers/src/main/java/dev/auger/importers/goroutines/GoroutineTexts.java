package dev.auger.importers.goroutines;

import dev.auger.importers.text.LinePrefix;
import dev.auger.importers.text.PrintedTimes;
import dev.auger.model.Diagnostic;
import dev.auger.model.threads.ListedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All goroutine dumps in a text, which may be a log of anything with dumps in it. Goroutines are set apart by blank lines. A dump ends
 * where a panic, a fatal error or a signal announces the next one, where a goroutine comes that it has already, or where a profile of
 * counted goroutines begins.
 */
final class GoroutineTexts {

    private static final String ASLEEP = "all goroutines are asleep - deadlock!";
    private static final List<String> MARKS = List.of("panic: ", "fatal error: ", "SIGQUIT: ", "SIGABRT: ");
    private static final int MOST_REASONS = 20;

    private final GoFrames frames = new GoFrames();
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<ThreadInfo> threads = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final CountedText counted = new CountedText(frames);
    private LinePrefix prefix = LinePrefix.NONE;
    private @Nullable GoroutineBuilder open;
    private @Nullable Moment at;
    private boolean asleep;
    private boolean announced;
    private boolean announcedAsleep;
    private long malformed;
    private long malformedAt = -1;
    private boolean cut;

    /** Whether a line alone shows that the text holds goroutines. */
    static boolean marks(String line) {
        int header = GoroutineHeader.find(line);
        return header >= 0 && line.stripTrailing().endsWith(":") || CountedText.mark(line) >= 0;
    }

    /** Takes the next line of the text, with the byte it begins at. */
    void line(String raw, long offset) {
        int total = CountedText.mark(raw);
        if (total >= 0) {
            closeDump();
            counted.begin(raw, total);
            prefix = LinePrefix.of(raw.substring(0, total));
            at = PrintedTimes.within(prefix.text());
            return;
        }
        int start = GoroutineHeader.find(raw);
        if (start >= 0) {
            header(raw, start);
            return;
        }
        String line = prefix.cut(raw);
        if (counted.isOpen()) {
            counted.line(line);
        } else if (line.isBlank()) {
            closeGoroutine();
        } else if (mark(line)) {
            closeGoroutine();
        } else if (open != null) {
            int before = open.malformed();
            open.line(line);
            if (open.malformed() > before && malformedAt < 0) {
                malformedAt = offset;
            }
        }
    }

    private void header(String raw, int start) {
        GoroutineHeader header = GoroutineHeader.parse(raw, start);
        closeGoroutine();
        if (header == null) {
            return;
        }
        // The system stack has no number of its own and may be printed for each thread of the system.
        boolean again = !header.id().equals("0") && ids.contains(header.id());
        if (again || announced && !threads.isEmpty() || counted.isOpen()) {
            closeDump();
        }
        asleep |= announced && announcedAsleep;
        announced = false;
        announcedAsleep = false;
        if (threads.isEmpty() && ids.isEmpty()) {
            prefix = LinePrefix.of(raw.substring(0, start));
            at = PrintedTimes.within(prefix.text());
        }
        ids.add(header.id());
        open = new GoroutineBuilder(header, frames);
    }

    /** Lines the runtime prints before it prints goroutines. */
    private boolean mark(String line) {
        for (String mark : MARKS) {
            int found = line.indexOf(mark);
            if (found == 0 || found > 0 && line.contains(ASLEEP)) {
                announced = true;
                announcedAsleep |= line.contains(ASLEEP);
                if (reasons.size() < MOST_REASONS) {
                    reasons.add(line.substring(found).strip());
                }
                return true;
            }
        }
        return false;
    }

    private void closeGoroutine() {
        GoroutineBuilder builder = open;
        open = null;
        if (builder != null) {
            threads.add(builder.build());
            malformed += builder.malformed();
        }
    }

    private void closeDump() {
        closeGoroutine();
        if (counted.isOpen()) {
            counted.end(at).ifPresent(dumps::add);
        }
        if (!threads.isEmpty()) {
            dumps.add(new ListedDump(at, Platform.GO, threads, deadlocks()));
        }
        threads.clear();
        ids.clear();
        asleep = false;
        at = null;
    }

    /** If the runtime found all asleep, all of them are what it found. */
    private List<List<String>> deadlocks() {
        return asleep
                ? List.of(threads.stream().map(thread -> thread.ref().name()).toList())
                : List.of();
    }

    /**
     * The text is over.
     *
     * @param newline whether its last line was ended
     */
    void end(boolean newline) {
        cut = !newline && open != null && open.isOpen();
        closeDump();
    }

    /** The dumps read whole so far. */
    List<ThreadDump> dumps() {
        return List.copyOf(dumps);
    }

    int count() {
        return dumps.size();
    }

    boolean hasLines() {
        return frames.hasLines();
    }

    /** Whether anything was lost. */
    boolean complete() {
        return !cut && malformed == 0 && counted.misfits() == 0 && counted.leftOut() == 0;
    }

    List<Diagnostic> diagnostics(long size) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (cut) {
            diagnostics.add(new Diagnostic(
                    "goroutines.truncated", size, -1, "The dump ends early, inside the stack of its last goroutine."));
        }
        if (malformed > 0) {
            diagnostics.add(new Diagnostic(
                    "goroutines.frames", malformedAt, -1, malformed + " frames are damaged and left out."));
        }
        if (counted.misfits() > 0) {
            diagnostics.add(new Diagnostic(
                    "goroutines.total",
                    -1,
                    -1,
                    counted.misfits() + " goroutines of the announced total are not in the profile."));
        }
        if (counted.leftOut() > 0) {
            diagnostics.add(new Diagnostic(
                    "goroutines.count",
                    -1,
                    -1,
                    counted.leftOut() + " goroutines are left out: a dump may have 10000000."));
        }
        for (String reason : reasons) {
            diagnostics.add(new Diagnostic("goroutines.reason", -1, 0, "The runtime says: " + reason));
        }
        return diagnostics;
    }

    /** Whether goroutines were printed because the program failed or was asked to. */
    boolean hasReasons() {
        return !reasons.isEmpty();
    }

    /** Whether any of the dumps is a profile that counts. */
    boolean hasCounted() {
        return counted.any();
    }
}
