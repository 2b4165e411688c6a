package dev.auger.importers.threads;

import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dump that was read. Threads of one stack share its list of frames. */
record ParsedDump(@Nullable Moment at, List<ThreadInfo> threads, List<List<String>> reportedDeadlocks)
        implements ThreadDump {

    @Override
    public int size() {
        return threads.size();
    }

    @Override
    public ThreadInfo thread(int index) {
        return threads.get(index);
    }
}
