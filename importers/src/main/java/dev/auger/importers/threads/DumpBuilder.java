package dev.auger.importers.threads;

import dev.auger.model.threads.ListedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dump while its lines are read. */
final class DumpBuilder {

    private static final String SMR_LENGTH = "length=";

    private final @Nullable Moment at;
    private final Frames frames;
    private final List<ThreadInfo> threads = new ArrayList<>();
    private final DeadlockSection deadlocks = new DeadlockSection();
    private @Nullable ThreadBuilder open;
    private int javaThreads = -1;
    private boolean ended;

    /** @param at when it was taken, if printed */
    DumpBuilder(@Nullable Moment at, Frames frames) {
        this.at = at;
        this.frames = frames;
    }

    void thread(ThreadHeader header) {
        closeThread();
        open = new ThreadBuilder(header);
    }

    /** Takes a line, stripped, that is no header; what is not of the dump is passed over. */
    void line(String text) {
        if (deadlocks.take(text)) {
            closeThread();
            ended = true;
        } else if (text.startsWith("JNI global ref")) {
            closeThread();
            ended = true;
        } else if (open != null) {
            open.take(text, frames);
        } else if (text.startsWith("_java_thread_list=")) {
            javaThreads = smrLength(text);
        }
    }

    /** A thread's name in the deadlock section looks like the beginning of a header that goes on in the next line. */
    boolean inDeadlocks() {
        return ended;
    }

    private void closeThread() {
        if (open != null) {
            threads.add(open.build(frames));
            open = null;
        }
    }

    int size() {
        return threads.size() + (open == null ? 0 : 1);
    }

    /** Java threads the JVM said it would print, or -1: JDK 10 and later say so before the first. */
    int announced() {
        return javaThreads;
    }

    /** The JVM announced its threads and yet the line that follows the last one is not there. */
    boolean isCut() {
        return javaThreads >= 0 && !ended;
    }

    private static int smrLength(String text) {
        int from = text.indexOf(SMR_LENGTH);
        int to = text.indexOf(',', from);
        try {
            return from < 0 || to < 0 ? -1 : Integer.parseInt(text, from + SMR_LENGTH.length(), to, 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    ThreadDump finish() {
        closeThread();
        Owners.resolve(threads, deadlocks.owners());
        return new ListedDump(at, ThreadDump.Platform.JVM, threads, deadlocks.cycles());
    }
}
