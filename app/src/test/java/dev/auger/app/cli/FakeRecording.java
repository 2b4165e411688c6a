package dev.auger.app.cli;

import dev.auger.model.Diagnostic;
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

/** A recording written down in a test, sample by sample. It starts at 2026-01-02T03:04:05Z. */
final class FakeRecording implements Recording {

    static final long START = 1_767_323_045_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private static final class Columns {
        final GrowingLongs time = new GrowingLongs();
        final GrowingInts thread = new GrowingInts();
        final GrowingInts stack = new GrowingInts();
        final GrowingLongs weight = new GrowingLongs();
        final GrowingInts subject = new GrowingInts();
    }

    private final Map<SampleKind, Columns> samples = new EnumMap<>(SampleKind.class);
    private final List<ThreadRef> threads = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<int[]> stacks = new ArrayList<>();
    private final List<Boolean> truncated = new ArrayList<>();

    /**
     * Adds a sample.
     *
     * @param second after the start
     * @param stack leaf first, {@code pkg.Class.method:line}, separated by blanks; null for none; {@code …} at the end: truncated
     */
    FakeRecording add(SampleKind kind, double second, String thread, String stack, long weight, String subject) {
        Columns columns = samples.computeIfAbsent(kind, k -> new Columns());
        columns.time.add(START + (long) (second * SECOND));
        columns.thread.add(thread(thread));
        columns.stack.add(stack == null ? -1 : stack(stack));
        columns.weight.add(weight);
        columns.subject.add(subject == null ? -1 : index(subjects, subject));
        return this;
    }

    private int thread(String name) {
        return index(threads, new ThreadRef(name, name.hashCode() & 0xff, -1, false, null));
    }

    private int stack(String text) {
        boolean cut = text.endsWith("…");
        List<Integer> stack = new ArrayList<>();
        for (String frame : text.replace("…", "").trim().split(" ")) {
            int colon = frame.lastIndexOf(':');
            String name = colon < 0 ? frame : frame.substring(0, colon);
            int line = colon < 0 ? -1 : Integer.parseInt(frame.substring(colon + 1));
            int dot = name.lastIndexOf('.');
            stack.add(index(
                    frames,
                    new Frame(
                            name.substring(0, Math.max(0, dot)), name.substring(dot + 1), null, line, FrameKind.JAVA)));
        }
        stacks.add(stack.stream().mapToInt(Integer::intValue).toArray());
        truncated.add(cut);
        return stacks.size() - 1;
    }

    private static <T> int index(List<T> list, T value) {
        int index = list.indexOf(value);
        if (index < 0) {
            list.add(value);
            return list.size() - 1;
        }
        return index;
    }

    @Override
    public Passport passport() {
        return new Passport(
                "fake.jfr",
                4096,
                EvidenceKind.JFR,
                "JFR 2.1",
                "Test VM",
                new ProcessIdentity("host-1", 42, Moment.utc(START - SECOND)),
                Moment.utc(START),
                Moment.utc(START + 10 * SECOND),
                false,
                Map.of("events", 12L),
                Set.of(Layer.CODE, Layer.STACK, Layer.THREAD),
                List.of(new Diagnostic("jfr.chunk.damaged", 68, 1000, "chunk 1 is damaged")));
    }

    @Override
    public Optional<Samples> samples(SampleKind kind) {
        Columns c = samples.get(kind);
        return c == null
                ? Optional.empty()
                : Optional.of(new Samples(
                        kind,
                        "test." + kind,
                        c.time.snapshot(),
                        c.thread.snapshot(),
                        c.stack.snapshot(),
                        c.weight.snapshot(),
                        c.subject.snapshot()));
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
                return truncated.get(stack);
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
    public TimeRange range() {
        return new TimeRange(START, START + 10 * SECOND);
    }

    @Override
    public OptionalLong zoneOffsetMillis() {
        return OptionalLong.empty();
    }

    @Override
    public int processors() {
        return 2;
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
