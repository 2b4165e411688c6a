package dev.auger.importers.stacks.perf;

import dev.auger.importers.Input;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines become samples: an event, the frames below it, and an empty line. */
final class PerfSamples {

    private static final int MOST_CACHED = 1 << 17;
    private static final int EVERY = 2000;

    private final ProfileBuilder profile;
    private final PerfHead head = new PerfHead();
    private final Map<String, int[]> frames = new HashMap<>();
    private final Map<String, KindBuilder> kinds = new HashMap<>();
    private @Nullable PerfEvent event;
    private int[] stack = new int[256];
    private int depth;
    private long pid = -1;
    private boolean severalProcesses;
    private long published;

    PerfSamples(Input input) {
        profile = new ProfileBuilder(input, EvidenceKind.STACKS)
                .format("perf script")
                .producer("perf");
    }

    void line(String line, long offset) {
        if (line.isBlank()) {
            finish();
        } else if (line.charAt(0) == '#') {
            head.comment(line, profile);
        } else {
            PerfEvent next = PerfEvent.of(line);
            if (next != null) {
                finish();
                begin(next);
            } else if (event == null || !frame(line)) {
                profile.losses().add("perf.lines", offset, line.length(), "lines belong to no sample");
            }
        }
    }

    void end() {
        finish();
    }

    private void begin(PerfEvent next) {
        event = next;
        depth = 0;
        if (next.pid() > 0) {
            severalProcesses |= pid > 0 && pid != next.pid();
            pid = next.pid();
        }
        if (next.rest().endsWith(")")) {
            frame(next.rest());
        }
    }

    private boolean frame(String line) {
        int[] indexes = frames.get(line);
        if (indexes == null) {
            List<Frame> found = PerfFrame.of(line);
            if (found == null) {
                return false;
            }
            indexes = new int[found.size()];
            for (int i = 0; i < indexes.length; i++) {
                // The innermost comes first in a stack.
                indexes[i] = profile.frame(found.get(indexes.length - 1 - i));
            }
            if (frames.size() < MOST_CACHED) {
                frames.put(line, indexes);
            }
        }
        if (depth + indexes.length > stack.length) {
            stack = Arrays.copyOf(stack, (depth + indexes.length) * 2);
        }
        for (int index : indexes) {
            stack[depth++] = index;
        }
        return true;
    }

    private void finish() {
        PerfEvent sample = event;
        event = null;
        if (sample == null) {
            return;
        }
        KindBuilder kind = kinds.computeIfAbsent(
                sample.event(),
                name -> profile.kind(PerfKinds.of(name, sample.period() >= 0), name, sample.nanos() >= 0));
        int thread = profile.thread(new ThreadRef(sample.comm(), -1, sample.tid(), false, null));
        kind.add(Math.max(0, sample.nanos()), thread, profile.stack(stack, depth, false), Math.max(1, sample.period()));
    }

    boolean any() {
        return profile.any();
    }

    /** Whether enough came since it was last asked and true. */
    boolean grown() {
        long rows = profile.rows();
        boolean grown = rows - published >= EVERY;
        if (grown) {
            published = rows;
        }
        return grown;
    }

    Recording build(boolean whole) {
        boolean known = pid > 0 && !severalProcesses;
        if (known || head.host() != null) {
            profile.process(new ProcessIdentity(head.host(), known ? pid : -1, null));
        }
        return profile.build(whole);
    }
}
