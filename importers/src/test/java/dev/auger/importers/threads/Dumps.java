package dev.auger.importers.threads;

import dev.auger.importers.Importers;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads dumps out of strings. */
final class Dumps {

    private Dumps() {}

    static ThreadDumps read(String text) throws ImportFailure {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ThreadDumps read(byte[] bytes) throws ImportFailure {
        return (ThreadDumps) new Importers().open("test", new ByteArrayInputStream(bytes), Job.quiet(), e -> {});
    }

    /** The only thread of the only dump. */
    static ThreadInfo thread(String text) throws ImportFailure {
        try (ThreadDumps dumps = read(text)) {
            ThreadDump dump = dumps.dumps().getFirst();
            if (dumps.dumps().size() != 1 || dump.size() != 1) {
                throw new AssertionError(dumps.dumps().size() + " dumps, " + dump.size() + " threads");
            }
            return dump.thread(0);
        }
    }

    static ThreadInfo named(ThreadDump dump, String name) {
        for (int i = 0; i < dump.size(); i++) {
            if (dump.thread(i).ref().name().equals(name)) {
                return dump.thread(i);
            }
        }
        throw new AssertionError("no thread " + name);
    }
}
