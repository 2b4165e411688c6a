package dev.auger.importers.threads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importers;
import dev.auger.importers.Input;
import dev.auger.model.Diagnostic;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ListedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code jcmd Thread.dump_to_file -format=json}, read as a stream. Schema: {@code
 * jdk.management/com/sun/management/doc-files/threadDump.schema.json} of JDK 25; JDK 21 has neither states nor locks. Virtual
 * threads are in it. One file is one dump.
 */
final class JsonDump {

    private static final String FORMAT = "HotSpot thread dump, JSON";

    private final Input input;
    private final Job job;
    private final Frames frames = new Frames();
    private final List<ThreadInfo> threads = new ArrayList<>();
    private @Nullable Moment time;
    private @Nullable String version;
    private long pid = -1;

    private JsonDump(Input input, Job job) {
        this.input = input;
        this.job = job;
    }

    static boolean probe(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.stripLeading();
        return start.startsWith("{") && start.contains("\"threadDump\"");
    }

    static byte[] head(Input input) {
        byte[] head =
                new byte[(int) Math.min(Importers.HEAD_BYTES, input.bytes().byteSize())];
        MemorySegment.copy(input.bytes(), ValueLayout.JAVA_BYTE, 0, head, 0, head.length);
        return head;
    }

    static ThreadDumpFile read(Input input, Job job) throws MalformedInput {
        return new JsonDump(input, job).read();
    }

    private ThreadDumpFile read() throws MalformedInput {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try (InputStream in = Files.newInputStream(input.path());
                JsonParser json = new JsonFactory().createParser(in)) {
            try {
                while (json.nextToken() != null) {
                    dumpField(json);
                }
            } catch (IOException e) {
                long offset = json.currentLocation().getByteOffset();
                if (threads.isEmpty()) {
                    throw new MalformedInput(
                            "threads.json",
                            offset,
                            "threadDump",
                            "",
                            -1,
                            input.name() + " is no JSON any more at byte " + offset);
                }
                diagnostics.add(new Diagnostic(
                        "threads.truncated",
                        offset,
                        Math.max(0, input.bytes().byteSize() - offset),
                        "The dump ends early, after " + threads.size() + " threads."));
            }
        } catch (IOException e) {
            throw new MalformedInput(
                    "threads.json", 0, "threadDump", "", -1, input.name() + " cannot be read: " + e.getMessage());
        }
        Owners.resolve(threads, Map.of());
        ThreadDump dump = new ListedDump(time, ThreadDump.Platform.JVM, threads, List.of());
        return ThreadDumpFile.of(input, FORMAT, version, pid, List.of(dump), frames.hasLines(), diagnostics, true);
    }

    private void dumpField(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.FIELD_NAME) {
            return;
        }
        switch (json.currentName()) {
            case "processId" -> pid = longText(json);
            case "time" -> time = DumpTimes.line(text(json));
            case "runtimeVersion" -> version = "JDK " + text(json);
            case "container" -> container(json, text(json));
            default -> {
                // Objects and arrays around these fields are walked into; other values are passed over.
            }
        }
    }

    /** The fields of a container after its name, to the end of its object. */
    private void container(JsonParser json, String name) throws IOException {
        String group = name.equals("<root>") ? null : name;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && field.equals("threads")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    threads.add(new JsonThread(json, frames).read(group));
                    job.check();
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static String text(JsonParser json) throws IOException {
        json.nextToken();
        return json.getText();
    }

    private static long longText(JsonParser json) throws IOException {
        try {
            return Long.parseLong(text(json));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
