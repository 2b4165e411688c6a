package dev.auger.views.demo;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
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
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A recording written by hand. Times are milliseconds; a stack is {@code a.B.root;a.B.leaf:12}, root first, with {@code ^} before
 * it if it was cut and {@code _[i]}, {@code _[0]}, {@code _[k]}, {@code _[n]} after a frame for inlined, interpreted, kernel, native.
 */
public final class FakeRecording implements Recording, Stacks {

    private static final long MILLI = 1_000_000L;

    private final List<String> subjects = new ArrayList<>();
    private final List<ThreadRef> threads = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<String> stackTexts = new ArrayList<>();
    private final Map<String, Integer> stackIndex = new java.util.HashMap<>();
    private final List<int[]> stacks = new ArrayList<>();
    private final Map<SampleKind, Columns> samples = new EnumMap<>(SampleKind.class);
    public final List<HeapUse> heap = new ArrayList<>();
    public final List<GcPause> pauses = new ArrayList<>();
    public final List<CpuLoad> loads = new ArrayList<>();
    private TimeRange range = new TimeRange(0, 0);
    public OptionalLong zone = OptionalLong.empty();

    private static final class Columns {
        final GrowingLongs time = new GrowingLongs();
        final GrowingInts thread = new GrowingInts();
        final GrowingInts stack = new GrowingInts();
        final GrowingLongs weight = new GrowingLongs();
        final GrowingInts subject = new GrowingInts();
    }

    public FakeRecording lasting(long fromMillis, long toMillis) {
        range = new TimeRange(fromMillis * MILLI, toMillis * MILLI);
        return this;
    }

    public FakeRecording cpu(long millis, String thread, String stack) {
        return sample(SampleKind.CPU, millis, thread, stack, 1, "");
    }

    public FakeRecording alloc(long millis, String thread, String stack, long bytes, String className) {
        return sample(SampleKind.ALLOC, millis, thread, stack, bytes, className);
    }

    /** Empty thread, stack or subject: none. */
    public FakeRecording sample(
            SampleKind kind, long millis, String thread, String stack, long weight, String subject) {
        Columns c = samples.computeIfAbsent(kind, k -> new Columns());
        c.time.add(millis * MILLI);
        c.thread.add(thread.isEmpty() ? -1 : thread(thread));
        c.stack.add(stack.isEmpty() ? -1 : stack(stack));
        c.weight.add(weight);
        c.subject.add(subject.isEmpty() ? -1 : index(subjects, subject));
        range = new TimeRange(Math.min(range.start(), millis * MILLI), Math.max(range.end(), millis * MILLI + 1));
        return this;
    }

    private int thread(String name) {
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i).name().equals(name)) {
                return i;
            }
        }
        threads.add(new ThreadRef(name, threads.size() + 1, -1, false, null));
        return threads.size() - 1;
    }

    private int stack(String text) {
        Integer known = stackIndex.get(text);
        if (known != null) {
            return known;
        }
        String[] names = (text.startsWith("^") ? text.substring(1) : text).split(";");
        int[] indexes = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            indexes[names.length - 1 - i] = index(frames, frame(names[i]));
        }
        stackIndex.put(text, stacks.size());
        stackTexts.add(text);
        stacks.add(indexes);
        return stacks.size() - 1;
    }

    private static Frame frame(String text) {
        FrameKind kind = FrameKind.JAVA;
        String name = text;
        int mark = text.indexOf("_[");
        if (mark >= 0) {
            kind = switch (text.charAt(mark + 2)) {
                case 'i' -> FrameKind.INLINED;
                case '0' -> FrameKind.INTERPRETED;
                case 'k' -> FrameKind.KERNEL;
                case 'c' -> FrameKind.CPP;
                default -> FrameKind.NATIVE;
            };
            name = text.substring(0, mark);
        }
        int colon = name.lastIndexOf(':');
        int line = colon < 0 ? -1 : Integer.parseInt(name.substring(colon + 1));
        String code = colon < 0 ? name : name.substring(0, colon);
        int dot = code.lastIndexOf('.');
        return new Frame(dot < 0 ? "" : code.substring(0, dot), code.substring(dot + 1), null, line, kind);
    }

    private static <T> int index(List<T> list, T value) {
        int at = list.indexOf(value);
        if (at < 0) {
            list.add(value);
            return list.size() - 1;
        }
        return at;
    }

    @Override
    public Optional<Samples> samples(SampleKind kind) {
        return Optional.ofNullable(samples.get(kind))
                .map(c -> new Samples(kind, "fake." + kind.id(), c.time, c.thread, c.stack, c.weight, c.subject));
    }

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
        return stackTexts.get(stack).startsWith("^");
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public Frame frame(int frameIndex) {
        return frames.get(frameIndex);
    }

    @Override
    public TimeRange range() {
        return range;
    }

    @Override
    public OptionalLong zoneOffsetMillis() {
        return zone;
    }

    @Override
    public int processors() {
        return 8;
    }

    @Override
    public Stacks stacks() {
        return this;
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
        return pauses;
    }

    @Override
    public List<HeapUse> heapUse() {
        return heap;
    }

    @Override
    public List<CpuLoad> cpuLoad() {
        return loads;
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
        return Arrays.asList();
    }

    @Override
    public Passport passport() {
        return new Passport(
                "fake.jfr",
                0,
                EvidenceKind.JFR,
                "JFR 2.1",
                null,
                ProcessIdentity.UNKNOWN,
                null,
                null,
                true,
                Map.of(),
                Set.of(),
                List.of());
    }
}
