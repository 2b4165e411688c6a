package dev.auger.importers.stacks.speedscope;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import dev.auger.importers.stacks.WholeNumbers;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.util.Arrays;

/**
 * The profiles, one after the other. A sampled one has stacks and, beside them, weights; an evented one opens and closes frames at
 * values of its unit, and what lies between two events is the weight of the stack that is open.
 */
final class SpeedscopeProfiles {

    private static final String NO_FRAME = "frames are not in the file's list of frames";

    private final ProfileBuilder profile;
    private final SpeedscopeFrames frames;
    private final Job job;
    private int number;
    private int[] stack = new int[256];

    SpeedscopeProfiles(ProfileBuilder profile, SpeedscopeFrames frames, Job job) {
        this.profile = profile;
        this.frames = frames;
        this.job = job;
    }

    /** One profile; its fields may come in any order, so stacks wait for their weights. */
    private final class One {
        private String name = "";
        private String unit = "none";
        private double start;
        private final RealList stacks = new RealList();
        private final RealList weights = new RealList();
        private final Events events = new Events(profile, frames);
    }

    void read(JsonParser json) throws IOException {
        One one = new One();
        int at = number++;
        if (frames.isOurs() && at == 0 && frames.profiles() > 1) {
            // The sum of the threads behind it; its name is the kind's.
            JsonFile.fields(json, field -> {});
            return;
        }
        try {
            JsonFile.fields(json, field -> field(one, field, json));
        } finally {
            add(one, at);
        }
    }

    private void field(One one, String field, JsonParser json) throws IOException {
        switch (field) {
            case "name" -> one.name = JsonFile.text(json);
            case "unit" -> one.unit = JsonFile.text(json);
            case "startValue" -> one.start = JsonFile.real(json, 0);
            case "samples" -> JsonFile.elements(json, () -> one.stacks.add(stack(json)));
            case "weights" -> JsonFile.elements(json, () -> one.weights.add(JsonFile.real(json, 0)));
            case "events" -> JsonFile.elements(json, () -> one.events.read(json));
            default -> {
                // The type follows from what is there.
            }
        }
    }

    /** A stack, root first. */
    private int stack(JsonParser json) throws IOException {
        job.check();
        int[] depth = {0};
        JsonFile.elements(json, () -> {
            int frame = frames.of(JsonFile.index(json));
            if (frame < 0) {
                profile.losses().add("speedscope.frames", json.currentLocation().getByteOffset(), 0, NO_FRAME);
                return;
            }
            if (depth[0] == stack.length) {
                stack = Arrays.copyOf(stack, depth[0] * 2);
            }
            stack[depth[0]++] = frame;
        });
        return profile.stackRootFirst(stack, depth[0], false);
    }

    private void add(One one, int at) {
        SpeedscopeUnit unit = SpeedscopeUnit.of(one.unit);
        boolean timed = unit.nanos() > 0 && !frames.isOurs();
        String kindName = frames.isOurs() ? ours(one.name) : unit.id();
        SampleKind kind = kind(kindName, unit);
        KindBuilder columns = profile.kind(kind, kind.id(), timed);
        if (at == frames.active() || at == 1 && frames.isOurs()) {
            profile.preferred(kind);
        }
        String threadName = frames.isOurs() ? threadOf(one.name) : one.name;
        int thread = threadName.isEmpty() || frames.profiles() < 2
                ? -1
                : profile.thread(new ThreadRef(threadName, -1, -1, false, null));
        double scale = unit.scale();
        if (one.events.size() > 0) {
            one.events.pour(columns, thread, unit);
            return;
        }
        WholeNumbers whole = new WholeNumbers();
        double time = one.start;
        for (int i = 0; i < one.stacks.size(); i++) {
            double weight = i < one.weights.size() ? one.weights.get(i) : one.weights.size() == 0 ? 1 : 0;
            long rounded = whole.next(weight * scale);
            if (rounded > 0) {
                columns.add(nanos(time * scale), thread, one.stacks.index(i), rounded, unit.events(rounded));
            }
            time += Math.max(0, weight);
        }
        for (int i = one.weights.size(); i > 0 && i < one.stacks.size(); i++) {
            profile.losses().add("speedscope.weights", -1, 0, "samples have no weight");
        }
    }

    static long nanos(double value) {
        return value >= 0 && value < 0x1p62 ? Math.round(value) : 0;
    }

    private static String ours(String name) {
        int colon = name.indexOf(": ");
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static String threadOf(String name) {
        int colon = name.indexOf(": ");
        String thread = colon < 0 ? "" : name.substring(colon + 2);
        return thread.equals("[no thread]") ? "" : thread;
    }

    /** A kind that JFR records as well is that, so that a profile of ours comes back as it went. */
    private static SampleKind kind(String id, SpeedscopeUnit unit) {
        for (SampleKind recorded : SampleKind.RECORDED) {
            if (recorded.id().equals(id) && recorded.unit() == unit.unit()) {
                return recorded;
            }
        }
        return SampleKind.named(id, unit.unit(), SampleKind.Group.OTHER, true);
    }
}
