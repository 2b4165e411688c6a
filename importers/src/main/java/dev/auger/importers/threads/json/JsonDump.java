package dev.auger.importers.threads.json;

import dev.auger.importers.text.PrintedTimes;
import dev.auger.importers.threads.dump.DumpColumns;
import dev.auger.importers.threads.dump.ReadDumps;
import dev.auger.importers.threads.dump.StackTable;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadContainer;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code jcmd Thread.dump_to_file -format=json}, read as a stream. Schema: {@code
 * jdk.management/com/sun/management/doc-files/threadDump.schema.json} of JDK 25; JDK 21 has neither states nor locks, JDK 26 numbers
 * where its forerunners have texts of digits. Virtual threads are in it. One file is one dump.
 */
public final class JsonDump {

    private static final String FORMAT = "HotSpot thread dump, JSON";
    private static final String ROOT = "<root>";
    private static final int CHECK_THREADS = 1024;
    private static final int MOST_DEPTH = 8;

    private final String name;
    private final JsonBytes json;
    private final Job job;
    private final StackTable stacks = new StackTable();
    private final DumpColumns columns = new DumpColumns(stacks);
    private final JsonThread threads;
    private final List<ThreadContainer> containers = new ArrayList<>();
    private @Nullable Moment time;
    private @Nullable String version;
    private long pid = -1;
    private boolean any;

    private JsonDump(String name, MemorySegment bytes, Job job) {
        this.name = name;
        this.json = new JsonBytes(bytes, job);
        this.job = job;
        this.threads = new JsonThread(json, stacks);
    }

    /** Whether a text begins as such a dump. */
    public static boolean probe(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).stripLeading() : text.stripLeading();
        return start.startsWith("{") && start.contains("\"threadDump\"");
    }

    /** @param name of the file, for messages */
    public static ReadDumps read(String name, MemorySegment bytes, Job job) throws MalformedInput {
        return new JsonDump(name, bytes, job).read(bytes.byteSize());
    }

    private ReadDumps read(long size) throws MalformedInput {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            int token = json.next();
            if (token != JsonBytes.OPEN_OBJECT) {
                throw new JsonDamage(json.offset());
            }
            object(0);
        } catch (JsonDamage e) {
            if (!any) {
                throw new MalformedInput(
                        "threads.json",
                        e.offset(),
                        "threadDump",
                        "",
                        -1,
                        name + " is no JSON any more at byte " + e.offset());
            }
            diagnostics.add(new Diagnostic(
                    "threads.truncated",
                    e.offset(),
                    Math.max(0, size - e.offset()),
                    "The dump ends early, after " + columns.size() + " threads."));
        }
        ThreadDump dump = columns.finish(time, List.of(), Map.of(), containers);
        return new ReadDumps(
                EvidenceKind.THREADS,
                FORMAT,
                version,
                pid > 0 ? new ProcessIdentity(null, pid, null) : ProcessIdentity.UNKNOWN,
                List.of(dump),
                stacks.hasLines(),
                Map.of(),
                diagnostics);
    }

    /** The fields of an object around containers, to its end. */
    private void object(int depth) throws JsonDamage {
        if (depth > MOST_DEPTH) {
            throw new JsonDamage(json.offset());
        }
        Container container = new Container();
        int token = json.next();
        while (token == JsonBytes.STRING) {
            field(json.text(), container, depth + 1);
            token = json.next();
        }
        if (token != JsonBytes.CLOSE_OBJECT) {
            throw new JsonDamage(json.offset());
        }
        if (!container.name.isEmpty()) {
            containers.add(new ThreadContainer(container.name, container.parent, container.owner, container.threads));
        }
    }

    private static final class Container {
        private String name = "";
        private @Nullable String parent;
        private String owner = "";
        private int threads;
    }

    private void field(String field, Container container, int depth) throws JsonDamage {
        int value = json.next();
        switch (field) {
            case "threadDump" -> open(value, depth);
            case "threadContainers" -> containers(value, depth);
            case "threads" -> threads(value, container);
            default -> {
                if (value == JsonBytes.STRING || value == JsonBytes.LITERAL) {
                    fact(field, value, container);
                } else if (value == JsonBytes.END) {
                    throw new JsonDamage(json.offset());
                } else {
                    json.skipRest(value);
                }
            }
        }
    }

    private void fact(String field, int value, Container container) throws JsonDamage {
        switch (field) {
            case "processId" -> pid = json.number();
            case "time" -> time = PrintedTimes.line(json.text());
            case "runtimeVersion" -> version = "JDK " + json.text();
            case "container" -> container.name = json.text();
            case "parent" -> container.parent = value == JsonBytes.STRING ? json.text() : null;
            case "owner" -> container.owner = json.number() < 0 ? "" : json.text();
            default -> {
                // Counts of threads, and what later versions add.
            }
        }
    }

    private void open(int value, int depth) throws JsonDamage {
        if (value != JsonBytes.OPEN_OBJECT) {
            throw new JsonDamage(json.offset());
        }
        object(depth);
    }

    private void containers(int value, int depth) throws JsonDamage {
        int token = value == JsonBytes.OPEN_ARRAY ? json.next() : JsonBytes.END;
        while (token == JsonBytes.OPEN_OBJECT) {
            object(depth);
            token = json.next();
        }
        if (token != JsonBytes.CLOSE_ARRAY) {
            throw new JsonDamage(json.offset());
        }
    }

    private void threads(int value, Container container) throws JsonDamage {
        String group = container.name.isEmpty() || container.name.equals(ROOT) ? null : container.name;
        int token = value == JsonBytes.OPEN_ARRAY ? json.next() : JsonBytes.END;
        while (token == JsonBytes.OPEN_OBJECT) {
            threads.read(columns.begin().group(group));
            columns.add();
            any = true;
            if (++container.threads % CHECK_THREADS == 0) {
                job.check();
            }
            token = json.next();
        }
        if (token != JsonBytes.CLOSE_ARRAY) {
            throw new JsonDamage(json.offset());
        }
    }
}
