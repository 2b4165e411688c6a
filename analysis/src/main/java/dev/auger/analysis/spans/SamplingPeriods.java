package dev.auger.analysis.spans;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much time one unit of a sample's weight stands for, where the recording says so: {@code jdk.CPUTimeSample}'s own
 * {@code samplingPeriod}, the {@code period} of the samplers in {@code jdk.ActiveSetting}, async-profiler's {@code interval} and
 * {@code wall}. Where settings changed during the recording the last one counts.
 */
public final class SamplingPeriods {

    /** Nothing is known. */
    public static final SamplingPeriods UNKNOWN = new SamplingPeriods(Map.of());

    /** The period of CPU-time samples changes with the number of processors only, so some rows say it. */
    private static final int ROWS = 2048;

    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ns|us|ms|s|m|h|d)");

    private final Map<SampleKind, Long> nanos;

    private SamplingPeriods(Map<SampleKind, Long> nanos) {
        this.nanos = nanos;
    }

    /** Fixed periods, in nanoseconds. */
    public static SamplingPeriods of(Map<SampleKind, Long> nanos) {
        return new SamplingPeriods(Map.copyOf(nanos));
    }

    /** Reads what a recording's events say. */
    public static SamplingPeriods of(Recording r, Job job) {
        Map<SampleKind, Long> found = new EnumMap<>(SampleKind.class);
        r.eventLog().open("jdk.ActiveSetting", null, job).ifPresent(settings -> read(r, settings, found, job));
        cpuTime(r, job).ifPresent(period -> found.put(SampleKind.CPUTIME, period));
        return new SamplingPeriods(found);
    }

    private static void read(Recording r, EventTable settings, Map<SampleKind, Long> found, Job job) {
        int id = settings.type().field("id");
        int name = settings.type().field("name");
        int value = settings.type().field("value");
        if (id < 0 || name < 0 || value < 0) {
            return;
        }
        Map<String, String> byName = new HashMap<>();
        for (long row = 0; row < settings.size(); row++) {
            if (row % 1024 == 0) {
                job.check();
            }
            String type = r.eventLog().typeName(settings.number(row, id));
            String setting = settings.text(row, name);
            String text = settings.text(row, value);
            byName.put(setting, text);
            if (setting.equals("period")) {
                OptionalLong period = parse(text);
                if (period.isPresent() && type.equals("jdk.ExecutionSample")) {
                    found.put(SampleKind.CPU, period.getAsLong());
                } else if (period.isPresent() && type.equals("jdk.NativeMethodSample")) {
                    found.put(SampleKind.NATIVE, period.getAsLong());
                }
            }
        }
        asyncProfiler(r, byName, found);
    }

    /** async-profiler writes nanoseconds: {@code interval} of the one engine, {@code wall} of a wall-clock engine beside it. */
    private static void asyncProfiler(Recording r, Map<String, String> settings, Map<SampleKind, Long> found) {
        if (!settings.containsKey("jstackdepth")) {
            return;
        }
        long interval = plain(settings.get("interval"));
        long wall = plain(settings.get("wall"));
        String event = settings.getOrDefault("event", "");
        boolean hasWall = r.samples(SampleKind.WALL).isPresent();
        if (wall > 0) {
            found.put(hasWall ? SampleKind.WALL : SampleKind.CPU, wall);
        }
        // Counters of other events (cache misses, branches) stand for no time.
        boolean inTime =
                event.equals("cpu") || event.equals("itimer") || event.equals("ctimer") || event.equals("wall");
        if (interval > 0 && inTime && !found.containsKey(SampleKind.CPU)) {
            found.put(event.equals("wall") && hasWall ? SampleKind.WALL : SampleKind.CPU, interval);
        }
    }

    private static long plain(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static OptionalLong cpuTime(Recording r, Job job) {
        if (r.samples(SampleKind.CPUTIME).isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<EventTable> rows = r.eventLog().open("jdk.CPUTimeSample", null, job);
        int field = rows.map(t -> t.type().field("samplingPeriod")).orElse(-1);
        if (rows.isEmpty() || field < 0) {
            return OptionalLong.empty();
        }
        long sum = 0;
        long count = 0;
        for (long row = 0; row < Math.min(ROWS, rows.get().size()); row++) {
            long period = rows.get().number(row, field);
            if (period > 0) {
                sum += period;
                count++;
            }
        }
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(sum / count);
    }

    /** A setting as the JVM writes durations: {@code 20 ms}; nothing for {@code everyChunk}. */
    static OptionalLong parse(String text) {
        Matcher m = DURATION.matcher(text.trim());
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        long unit = switch (m.group(2)) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 86_400_000_000_000L;
        };
        long amount;
        try {
            amount = Math.multiplyExact(Long.parseLong(m.group(1)), unit);
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
        return amount > 0 ? OptionalLong.of(amount) : OptionalLong.empty();
    }

    /** Nanoseconds of one unit of a kind's weight, if known. */
    public OptionalLong nanos(SampleKind kind) {
        Long period = nanos.get(kind);
        return period == null ? OptionalLong.empty() : OptionalLong.of(period);
    }
}
