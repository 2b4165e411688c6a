package dev.auger.importers.stacks.firefox;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Profiles of the Firefox Profiler, as it saves them ("processed", {@code docs-developer/CHANGELOG-formats.md} of
 * firefox-devtools/profiler) and as Gecko writes them, alone or inside the file of the older developer tools ({@code profile}).
 * Samples of all threads and processes are read; markers, counters and allocations are not.
 */
public final class FirefoxImporter implements Importer {

    /** Processes inside processes. */
    private static final int DEEPEST = 16;

    private static final List<String> MARKS =
            List.of("\"preprocessedProfileVersion\"", "\"geckoProfile", "\"breakpadId\"", "\"gcpoison\"");

    @Override
    public boolean probe(byte[] head) {
        if (!JsonFile.probe(head)) {
            return false;
        }
        String text = JsonFile.text(head);
        return MARKS.stream().anyMatch(text::contains);
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        ProfileBuilder profile = new ProfileBuilder(input, EvidenceKind.STACKS).format("Firefox profile");
        Reading reading = new Reading(profile, job);
        long broken;
        try {
            broken = new JsonFile(input, job).pass(json -> reading.profile(json, 0));
        } catch (IOException e) {
            throw new MalformedInput(
                    "firefox.json", 0, "threads", "", -1, input.name() + " cannot be read: " + e.getMessage());
        }
        if (!profile.any()) {
            throw new MalformedInput(
                    "firefox.none", Math.max(0, broken), "threads", "", -1, input.name() + " holds no sample");
        }
        if (broken >= 0) {
            profile.losses()
                    .add(
                            "stacks.json",
                            broken,
                            Math.max(0, input.bytes().byteSize() - broken),
                            "places are no JSON: what is behind it is lost");
        }
        if (reading.pids.size() == 1) {
            profile.process(new ProcessIdentity(null, reading.pids.iterator().next(), null));
        }
        return profile.build(true);
    }

    /** The profile, and those of other processes inside it. */
    private static final class Reading {

        private final ProfileBuilder profile;
        private final Job job;
        private final Set<Long> pids = new TreeSet<>();

        Reading(ProfileBuilder profile, Job job) {
            this.profile = profile;
            this.job = job;
        }

        void profile(JsonParser json, int depth) throws IOException {
            List<FirefoxThread> threads = new ArrayList<>();
            CallTables shared = new CallTables();
            double[] start = {0};
            try {
                JsonFile.fields(json, field -> {
                    switch (field) {
                        case "meta" -> start[0] = meta(json);
                        case "threads" ->
                            JsonFile.elements(json, () -> {
                                FirefoxThread thread = new FirefoxThread();
                                threads.add(thread);
                                thread.read(json);
                            });
                        case "shared" -> JsonFile.fields(json, table -> shared.read(table, json));
                        case "profile" -> inner(json, depth);
                        case "processes" -> JsonFile.elements(json, () -> inner(json, depth));
                        default -> {
                            // Libraries, pages, counters.
                        }
                    }
                });
            } finally {
                // What was read before the file breaks off counts.
                for (FirefoxThread thread : threads) {
                    thread.pour(profile, shared, start[0], job);
                    if (thread.pid() > 0) {
                        pids.add(thread.pid());
                    }
                }
            }
        }

        private void inner(JsonParser json, int depth) throws IOException {
            if (depth < DEEPEST) {
                profile(json, depth + 1);
            }
        }

        private double meta(JsonParser json) throws IOException {
            double[] start = {0};
            JsonFile.fields(json, field -> {
                switch (field) {
                    case "startTime" -> start[0] = Math.max(0, JsonFile.real(json, 0));
                    case "product" -> {
                        if (!JsonFile.text(json).isEmpty()) {
                            profile.producer(JsonFile.text(json));
                        }
                    }
                    case "logicalCPUs" -> profile.processors(Math.clamp(JsonFile.whole(json, 0), 0, 1 << 16));
                    default -> {
                        // The rest is about the browser.
                    }
                }
            });
            return start[0];
        }
    }
}
