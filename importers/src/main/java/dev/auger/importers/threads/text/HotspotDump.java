package dev.auger.importers.threads.text;

import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.OpenDump;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dump of HotSpot while its lines are read. */
final class HotspotDump implements OpenDump {

    private static final String SMR_LENGTH = "length=";
    private static final String RULE = "-----------------";
    private static final String AGENT_JVM = "JVM version is ";

    private final @Nullable Moment at;
    private final StackTable stacks;
    private final DumpColumns columns;
    private final DeadlockSection deadlocks = new DeadlockSection();
    private @Nullable ThreadLines open;
    private int javaThreads = -1;
    private boolean ended;
    private long nativeThread = -1;
    private @Nullable String producer;

    /** @param at when it was taken, if printed */
    HotspotDump(@Nullable Moment at, StackTable stacks) {
        this.at = at;
        this.stacks = stacks;
        this.columns = new DumpColumns(stacks);
    }

    void thread(ThreadHeader header) {
        closeThread();
        nativeThread = -1;
        open = new ThreadLines(stacks, columns.begin(), header);
    }

    /** Takes a line that is no header; what is not of the dump is passed over. False if it says nothing. */
    boolean take(LineSense line) {
        if (deadlocks.take(line.text())) {
            closeThread();
            ended = true;
        } else if (line.kind() == LineSense.Kind.TEXT && isNativeThread(line.text())) {
            return true;
        } else if (open != null && (line.kind() != LineSense.Kind.TEXT || !isEnd(line.text()))) {
            return open.take(line);
        } else if (isEnd(line.text())) {
            closeThread();
            ended = true;
        } else if (line.kind() == LineSense.Kind.FRAME && nativeThread >= 0) {
            thread(ThreadHeader.brief("", nativeThread, "", -1, "", null));
            return take(line);
        } else if (line.text().startsWith("_java_thread_list=")) {
            javaThreads = smrLength(line.text());
        } else if (line.text().startsWith(AGENT_JVM)) {
            producer = line.text().substring(AGENT_JVM.length());
        } else {
            return false;
        }
        return true;
    }

    /** {@code ----------------- 4711 -----------------}: what comes is of this thread of the system, with a header or without. */
    private boolean isNativeThread(String text) {
        if (!text.startsWith(RULE) || !text.endsWith(RULE) || text.length() < 2 * RULE.length() + 3) {
            return false;
        }
        long number = HeaderFields.number(text, RULE.length() + 1, text.length() - RULE.length() - 1);
        if (number >= 0) {
            closeThread();
            nativeThread = number;
        }
        return number >= 0;
    }

    private static boolean isEnd(String text) {
        return text.startsWith("JNI global ref");
    }

    /** Whether a line of a thread can go to it without a look at what it says. */
    boolean isInThread() {
        return open != null && !deadlocks.isOpen();
    }

    /** A thread's name in the deadlock section looks like the beginning of a header that goes on in the next line. */
    boolean inDeadlocks() {
        return ended;
    }

    private void closeThread() {
        if (open != null) {
            open.end();
            columns.add();
            open = null;
        }
    }

    @Override
    public void line(String text) {
        take(LineSense.of(text.strip(), stacks));
    }

    @Override
    public int size() {
        return columns.size() + (open == null ? 0 : 1);
    }

    @Override
    public int announced() {
        return javaThreads;
    }

    /** The JVM announced its threads and yet the line that follows the last one is not there. */
    @Override
    public boolean isCut() {
        return javaThreads >= 0 && !ended;
    }

    private static int smrLength(String text) {
        int from = text.indexOf(SMR_LENGTH);
        int to = text.indexOf(',', from);
        long number = from < 0 || to < 0 ? -1 : HeaderFields.number(text, from + SMR_LENGTH.length(), to);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    @Override
    public @Nullable String producer() {
        return producer;
    }

    @Override
    public ThreadDump finish() {
        closeThread();
        columns.waits(deadlocks.waits());
        return columns.finish(at, deadlocks.cycles(), deadlocks.owners(), List.of());
    }
}
