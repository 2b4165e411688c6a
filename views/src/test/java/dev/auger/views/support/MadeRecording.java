package dev.auger.views.support;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.recording.ThreadCpu;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A recording made up by a test: threads, stacks and samples as added. */
public final class MadeRecording implements Recording {

    private final List<ThreadRef> threads = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<int[]> stacks = new ArrayList<>();
    private final Map<SampleKind, Columns> samples = new EnumMap<>(SampleKind.class);
    private final TimeRange range;

    private static final class Columns {
        private final GrowingLongs time = new GrowingLongs();
        private final GrowingInts thread = new GrowingInts();
        private final GrowingInts stack = new GrowingInts();
        private final GrowingLongs weight = new GrowingLongs();
        private final GrowingInts subject = new GrowingInts();
    }

    public MadeRecording(TimeRange range) {
        this.range = range;
    }

    public int thread(ThreadRef ref) {
        threads.add(ref);
        return threads.size() - 1;
    }

    /** Adds a stack given leaf first as {@code pkg.Class.method:line}. */
    public int stack(String... leafFirst) {
        int[] indexes = new int[leafFirst.length];
        for (int i = 0; i < leafFirst.length; i++) {
            Frame frame = frame(leafFirst[i]);
            int known = frames.indexOf(frame);
            if (known < 0) {
                frames.add(frame);
                known = frames.size() - 1;
            }
            indexes[i] = known;
        }
        stacks.add(indexes);
        return stacks.size() - 1;
    }

    /** {@code pkg.Class.method:line} as a frame; no line makes it native. */
    public static Frame frame(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        int line = colon < 0 ? -1 : Integer.parseInt(text.substring(colon + 1));
        int dot = name.lastIndexOf('.');
        return new Frame(
                name.substring(0, dot),
                name.substring(dot + 1),
                null,
                line,
                colon < 0 ? FrameKind.NATIVE : FrameKind.JAVA);
    }

    public MadeRecording sample(SampleKind kind, long time, int thread, int stack, long weight, String subject) {
        Columns columns = samples.computeIfAbsent(kind, k -> new Columns());
        columns.time.add(time);
        columns.thread.add(thread);
        columns.stack.add(stack);
        columns.weight.add(weight);
        int index = subjects.indexOf(subject);
        if (index < 0) {
            subjects.add(subject);
            index = subjects.size() - 1;
        }
        columns.subject.add(index);
        return this;
    }

    @Override
    public Passport passport() {
        return new Passport(
                "checkout-0412.jfr",
                193_000_000,
                EvidenceKind.JFR,
                "JFR 2.1",
                null,
                ProcessIdentity.UNKNOWN,
                Moment.utc(range.start()),
                Moment.utc(range.end()),
                true,
                Map.of(),
                Set.of(Layer.THREAD, Layer.STACK, Layer.ALLOCATION, Layer.CODE),
                List.of());
    }

    @Override
    public TimeRange range() {
        return range;
    }

    @Override
    public OptionalLong zoneOffsetMillis() {
        return OptionalLong.empty();
    }

    @Override
    public int processors() {
        return 8;
    }

    @Override
    public Stacks stacks() {
        return new Stacks() {
            @Override
            public int size() {
                return stacks.size();
            }

            @Override
            public int depth(int stack) {
                return stacks.get(stack).length;
            }

            @Override
            public int frameIndex(int stack, int position) {
                return stacks.get(stack)[position];
            }

            @Override
            public boolean truncated(int stack) {
                return false;
            }

            @Override
            public int frameCount() {
                return frames.size();
            }

            @Override
            public Frame frame(int frameIndex) {
                return frames.get(frameIndex);
            }
        };
    }

    @Override
    public List<ThreadRef> threads() {
        return threads;
    }

    @Override
    public List<String> subjects() {
        return subjects;
    }

    @Override
    public Optional<Samples> samples(SampleKind kind) {
        return Optional.ofNullable(samples.get(kind))
                .map(c -> new Samples(kind, "jdk." + kind.id(), c.time, c.thread, c.stack, c.weight, c.subject));
    }

    @Override
    public Availability availability(SampleKind kind) {
        return samples.containsKey(kind) ? Availability.PRESENT : Availability.NOT_RECORDED;
    }

    @Override
    public List<GcPause> pauses() {
        return List.of();
    }

    @Override
    public List<HeapUse> heapUse() {
        return List.of();
    }

    @Override
    public List<CpuLoad> cpuLoad() {
        return List.of();
    }

    @Override
    public List<ThreadCpu> threadCpu() {
        return List.of();
    }

    @Override
    public List<OldObject> oldObjects() {
        return List.of();
    }

    @Override
    public Availability oldObjectAvailability() {
        return Availability.NOT_RECORDED;
    }

    @Override
    public List<EventCount> events() {
        return List.of();
    }
}
