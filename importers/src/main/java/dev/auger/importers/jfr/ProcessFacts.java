package dev.auger.importers.jfr;

import dev.auger.model.ProcessIdentity;
import dev.auger.model.time.Moment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who was recorded: the first process the file names. */
final class ProcessFacts {

    /** {@code OpenJDK 64-Bit Server VM (17.0.1+12-LTS) for linux-amd64 JRE (17.0.1+12-LTS), built on …} */
    private static final Pattern LONG_VERSION =
            Pattern.compile("(.*?) \\(([^)]*)\\) for .*? JRE \\(([^)]*)\\).*", Pattern.DOTALL);

    private @Nullable String producer;
    private @Nullable String host;
    private @Nullable Moment start;
    private long pid = -1;
    private int processors;
    private boolean several;

    void jvm(String name, String version, long newPid, @Nullable Moment newStart) {
        if (producer == null) {
            producer = shortForm(name, version);
            pid = newPid > 0 ? newPid : -1;
            start = newStart;
        } else if (pid > 0 && newPid > 0 && newPid != pid) {
            several = true;
        }
    }

    /** Adds what a later chunk says; the first process stays the one shown. */
    void addAll(ProcessFacts chunk) {
        if (producer == null) {
            producer = chunk.producer;
            pid = chunk.pid;
            start = chunk.start;
        } else if (pid > 0 && chunk.pid > 0 && chunk.pid != pid) {
            several = true;
        }
        several |= chunk.several;
        host(chunk.host == null ? "" : chunk.host);
        processors(chunk.processors);
    }

    static String shortForm(String name, String version) {
        Matcher m = LONG_VERSION.matcher(version);
        if (m.matches()) {
            return m.group(1) + ' ' + m.group(3);
        }
        return (name + ' ' + version).strip();
    }

    void host(String name) {
        if (host == null && !name.isBlank()) {
            host = name;
        }
    }

    void processors(long count) {
        if (processors == 0 && count > 0 && count < 1 << 20) {
            processors = (int) count;
        }
    }

    @Nullable
    String producer() {
        return producer;
    }

    int processors() {
        return processors;
    }

    /** The file joins recordings of different processes. */
    boolean several() {
        return several;
    }

    ProcessIdentity identity() {
        return new ProcessIdentity(host, pid, start);
    }
}
