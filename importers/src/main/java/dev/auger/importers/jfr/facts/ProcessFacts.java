package dev.auger.importers.jfr.facts;

import dev.auger.model.ProcessIdentity;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who was recorded: the first process the file names. */
public final class ProcessFacts {

    /** {@code OpenJDK 64-Bit Server VM (17.0.1+12-LTS) for linux-amd64 JRE (17.0.1+12-LTS), built on …} */
    private static final Pattern LONG_VERSION =
            Pattern.compile("(.*?) \\(([^)]*)\\) for .*? JRE \\(([^)]*)\\).*", Pattern.DOTALL);

    /** No JVM ends and another begins within it. */
    private static final long STARTS_AGREE_NANOS = 1_000_000_000L;

    private @Nullable String producer;
    private @Nullable String host;
    private @Nullable Moment start;
    private long pid = -1;
    private int processors;
    private final List<ProcessIdentity> processes = new ArrayList<>();

    void jvm(String name, String version, long newPid, @Nullable Moment newStart) {
        if (producer == null) {
            producer = shortForm(name, version);
            pid = newPid > 0 ? newPid : -1;
            start = newStart;
        }
        // In containers every process may be 1, and before JDK 9 none has an id: the start tells them apart.
        if (newPid > 0 || newStart != null) {
            seen(new ProcessIdentity(null, newPid > 0 ? newPid : -1, newStart));
        }
    }

    /** Adds what a later chunk says; the first process stays the one shown. */
    void addAll(ProcessFacts chunk) {
        if (producer == null) {
            producer = chunk.producer;
            pid = chunk.pid;
            start = chunk.start;
        }
        chunk.processes.forEach(this::seen);
        host(chunk.host == null ? "" : chunk.host);
        processors(chunk.processors);
    }

    private void seen(ProcessIdentity process) {
        if (processes.stream().noneMatch(known -> same(known, process))) {
            processes.add(process);
        }
    }

    /** Two writers of one process, the JVM and a profiler in it, may not agree to the millisecond on when it began. */
    private static boolean same(ProcessIdentity a, ProcessIdentity b) {
        Moment one = a.start();
        Moment other = b.start();
        return (a.pid() < 0 || b.pid() < 0 || a.pid() == b.pid())
                && (one == null
                        || other == null
                        || Math.abs(one.epochNanos() - other.epochNanos()) < STARTS_AGREE_NANOS);
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

    /** Takes the number of hardware threads; the first that can be right counts. */
    public void processors(long count) {
        if (processors == 0 && count > 0 && count < 1 << 20) {
            processors = (int) count;
        }
    }

    /** Name and version of the JVM, or null while the file has not said it. */
    @Nullable
    public String producer() {
        return producer;
    }

    /** Hardware threads, 0 if unknown. */
    public int processors() {
        return processors;
    }

    /** How many processes the file names: more than one if it joins recordings. */
    public int processes() {
        return processes.size();
    }

    /** The first process of the file. */
    public ProcessIdentity identity() {
        return new ProcessIdentity(host, pid, start);
    }
}
