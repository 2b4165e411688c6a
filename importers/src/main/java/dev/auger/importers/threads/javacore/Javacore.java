package dev.auger.importers.threads.javacore;

import dev.auger.importers.text.PrintedTimes;
import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One javacore while its lines are read. Each begins with a tag that says what it is of. */
final class Javacore {

    private final Monitors monitors = new Monitors();
    private final List<CoreThread> threads = new ArrayList<>();
    private @Nullable CoreThread current;
    private @Nullable CoreThread open;
    private boolean inCurrent;
    private boolean inThreads;
    private boolean ended;

    @Nullable
    Moment at;

    @Nullable
    Moment start;

    @Nullable
    String producer;

    long pid = -1;

    void line(String tag, String text) {
        switch (tag) {
            case "1TIDATETIMEUTC" -> {
                Moment local = PrintedTimes.javacore(text);
                at = local == null ? at : Moment.utc(local.epochNanos());
            }
            case "1TIDATETIME" -> at = at == null ? PrintedTimes.javacore(text) : at;
            case "1CIJAVAVERSION" -> producer = text;
            case "1CISTARTTIME" -> start = PrintedTimes.javacore(text);
            case "1CIPROCESSID" -> pid = pid(text);
            case "1XMCURTHDINFO" -> inCurrent = true;
            case "1XMTHDINFO" -> {
                inCurrent = false;
                inThreads = true;
                open = null;
            }
            case "2XMFULLTHDDUMP" -> producer = producer == null ? machine(text) : producer;
            case "3XMTHREADINFO" -> thread(text);
            case "0SECTION" -> {
                open = null;
                ended |= inThreads || text.startsWith("Javadump End");
            }
            default -> {
                if (tag.startsWith("LK", 1)) {
                    monitors.line(tag, text);
                } else if (open != null && (tag.startsWith("XM", 1) || tag.startsWith("XE", 1))) {
                    open.add(tag, text);
                }
            }
        }
    }

    private void thread(String text) {
        CoreThread thread = new CoreThread(text);
        open = thread;
        if (inCurrent) {
            current = thread;
            inCurrent = false;
        } else {
            inThreads = true;
            threads.add(thread);
        }
    }

    /** {@code Process ID: 9480 (0x2508)}. */
    private static long pid(String text) {
        String[] words = text.substring(text.indexOf(':') + 1).strip().split(" ", 2);
        try {
            return Long.parseLong(words[0]);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@code Full thread dump Classic VM (J2RE 1.4.0 IBM …, native threads):}. */
    private static String machine(String text) {
        String rest = text.startsWith("Full thread dump ") ? text.substring(17) : text;
        return rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** The thread that made the javacore comes first; some versions print it among the others once more. */
    private List<CoreThread> all() {
        List<CoreThread> all = new ArrayList<>();
        CoreThread first = current;
        if (first != null
                && (first.key().isEmpty()
                        || threads.stream().noneMatch(t -> t.key().equals(first.key())))) {
            all.add(first);
        }
        all.addAll(threads);
        return all;
    }

    /** Neither the section after the threads nor the end is there. */
    boolean isCut() {
        return !ended;
    }

    int size() {
        return all().size();
    }

    ThreadDump finish(StackTable stacks) {
        DumpColumns columns = new DumpColumns(stacks);
        for (CoreThread thread : all()) {
            var draft = columns.begin();
            thread.write(draft, stacks);
            monitors.write(thread.key(), draft);
            columns.add();
        }
        return columns.finish(at, monitors.deadlocks(), Map.of(), List.of());
    }
}
