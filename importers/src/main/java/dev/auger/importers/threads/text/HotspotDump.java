package dev.auger.importers.threads.text;

import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.OpenDump;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import org.jspecify.annotations.Nullable;

/** One dump of HotSpot while its lines are read. */
final class HotspotDump implements OpenDump {

    private static final String SMR_LENGTH = "length=";

    private final @Nullable Moment at;
    private final StackTable stacks;
    private final DumpColumns columns;
    private final DeadlockSection deadlocks = new DeadlockSection();
    private @Nullable ThreadLines open;
    private int javaThreads = -1;
    private boolean ended;

    /** @param at when it was taken, if printed */
    HotspotDump(@Nullable Moment at, StackTable stacks) {
        this.at = at;
        this.stacks = stacks;
        this.columns = new DumpColumns(stacks);
    }

    void thread(ThreadHeader header) {
        closeThread();
        open = new ThreadLines(stacks, columns.begin(), header);
    }

    /** Takes a line that is no header; what is not of the dump is passed over. False if it says nothing. */
    boolean take(LineSense line) {
        if (deadlocks.take(line.text())) {
            closeThread();
            ended = true;
        } else if (open != null && (line.kind() != LineSense.Kind.TEXT || !isEnd(line.text()))) {
            return open.take(line);
        } else if (isEnd(line.text())) {
            closeThread();
            ended = true;
        } else if (line.text().startsWith("_java_thread_list=")) {
            javaThreads = smrLength(line.text());
        } else {
            return false;
        }
        return true;
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
    public ThreadDump finish() {
        closeThread();
        return columns.finish(at, deadlocks.cycles(), deadlocks.owners(), java.util.List.of());
    }
}
