package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SourceNames;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events of a trace by thread. */
final class TraceEvents {

    /** A thread is a number in a process; both may be texts. */
    private record ThreadKey(String pid, String tid) {}

    /** A V8 profile that comes in pieces. */
    private static final class Pieces {
        private final V8Nodes nodes;
        private final V8Samples samples = new V8Samples();
        private ThreadKey thread = new ThreadKey("", "");

        Pieces(ProfileBuilder profile) {
            nodes = new V8Nodes(profile);
        }
    }

    private final ProfileBuilder profile;
    private final Job job;
    private final Map<ThreadKey, Spans> spans = new LinkedHashMap<>();
    private final Map<ThreadKey, String> names = new HashMap<>();
    private final Map<String, Pieces> profiles = new LinkedHashMap<>();

    TraceEvents(ProfileBuilder profile, Job job) {
        this.profile = profile;
        this.job = job;
    }

    void read(JsonParser json) throws IOException {
        job.check();
        TraceEvent event = TraceEvent.read(json);
        ThreadKey thread = new ThreadKey(event.pid, event.tid);
        switch (event.phase) {
            case "B", "E", "X" -> span(thread, event, json.currentLocation().getByteOffset());
            case "M" -> {
                if (event.name.equals("thread_name") && !event.threadName.isEmpty()) {
                    names.put(thread, event.threadName);
                }
            }
            default -> {
                // Marks, counters, and spans that belong to no thread.
            }
        }
        if (!event.chunk.isEmpty()) {
            Pieces pieces = profiles.computeIfAbsent(event.pid + ' ' + event.id, k -> new Pieces(profile));
            if (!event.name.equals("ProfileChunk")) {
                pieces.thread = thread;
            }
            event.chunk.addTo(pieces.nodes, pieces.samples);
        }
    }

    private void span(ThreadKey thread, TraceEvent event, long offset) {
        if (Double.isNaN(event.at)) {
            profile.losses().add("trace.time", offset, 0, "events have no time");
            return;
        }
        Spans of = spans.computeIfAbsent(thread, k -> new Spans());
        switch (event.phase) {
            case "B" -> of.begin(frame(event), event.at);
            case "E" -> {
                if (!of.end(event.name.isEmpty() ? -1 : frame(event), event.at)) {
                    profile.losses().add("trace.unpaired", offset, 0, "spans end that did not begin");
                }
            }
            default -> of.add(frame(event), event.at, event.lasted());
        }
    }

    private int frame(TraceEvent event) {
        return profile.frame(SourceNames.frame(event.name.isEmpty() ? "[unnamed]" : event.name));
    }

    /** Index of a thread in the profile. */
    int thread(String pid, String tid) {
        return thread(new ThreadKey(pid, tid));
    }

    private int thread(ThreadKey key) {
        String name = names.getOrDefault(key, "");
        long tid = number(key.tid);
        String shown = name.isEmpty() && tid <= 0
                ? key.pid.isEmpty() ? "thread " + key.tid : "process " + key.pid + " thread " + key.tid
                : name;
        return profile.thread(new ThreadRef(shown, -1, tid, false, key.pid.isEmpty() ? null : key.pid));
    }

    private static long number(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(text)
                : -1;
    }

    /** Adds everything to the profile, now that threads have names. */
    void pour() {
        profiles.values().forEach(pieces -> {
            if (pieces.samples.size() > 0) {
                pieces.samples.pour(profile, pieces.nodes, thread(pieces.thread));
            }
        });
        spans.forEach((thread, of) -> of.pour(profile, thread(thread), job));
    }
}
