package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Why two profiles are hardly comparable, if they are. */
public final class Comparability {

    /** Fewer samples than this tell nothing of shares under 10 %: the interval is as wide as the share. */
    public static final long FEW_SAMPLES = 100;
    /** Totals a second and durations that differ by more than this factor are another load. */
    public static final double VERY_DIFFERENT = 2;

    private Comparability() {}

    /** What differs. */
    public enum Reason {
        /** Another kind of sample is added up. */
        KIND,
        /** Samples were taken at another rate. */
        PERIOD,
        /** One has too few samples. */
        FEW,
        /** One is much longer. */
        DURATION,
        /** The whole, per second, is much larger in one. */
        LOAD,
        /** Another JVM or producer. */
        JVM,
        /** Another host. */
        HOST,
        /** Another program, or another version of it, by what it was started with. */
        PROGRAM
    }

    /**
     * One doubt, with what it follows from.
     *
     * @param before as text or figure; nanoseconds for periods and durations, weight a second for loads, samples for FEW
     */
    public record Doubt(Reason reason, String before, String after) {}

    /** Everything that speaks against comparing; empty if nothing does. */
    public static List<Doubt> doubts(Recording before, CallTree was, Recording after, CallTree is, Job job) {
        List<Doubt> doubts = new ArrayList<>();
        if (!was.what().equals(is.what())) {
            doubts.add(new Doubt(Reason.KIND, was.what().id(), is.what().id()));
        }
        periods(before, was, after, is, job, doubts);
        if (Math.min(was.sampleCount(), is.sampleCount()) < FEW_SAMPLES) {
            doubts.add(new Doubt(Reason.FEW, Long.toString(was.sampleCount()), Long.toString(is.sampleCount())));
        }
        load(before, was, after, is, doubts);
        String jvm = Objects.requireNonNullElse(before.passport().producer(), "");
        String otherJvm = Objects.requireNonNullElse(after.passport().producer(), "");
        differ(Reason.JVM, jvm, otherJvm, doubts);
        differ(Reason.HOST, host(before), host(after), doubts);
        differ(Reason.PROGRAM, program(before, job), program(after, job), doubts);
        return doubts;
    }

    private static void periods(
            Recording before, CallTree was, Recording after, CallTree is, Job job, List<Doubt> doubts) {
        if (was.what().sample().isEmpty() || is.what().sample().isEmpty()) {
            return;
        }
        OptionalLong a = SamplingPeriods.of(before, job).nanos(was.sampleKind());
        OptionalLong b = SamplingPeriods.of(after, job).nanos(is.sampleKind());
        // Periods that follow the load are never quite the same.
        if (a.isPresent() && b.isPresent() && ratio(a.getAsLong(), b.getAsLong()) > 1.25) {
            doubts.add(new Doubt(Reason.PERIOD, Long.toString(a.getAsLong()), Long.toString(b.getAsLong())));
        }
    }

    private static void load(Recording before, CallTree was, Recording after, CallTree is, List<Doubt> doubts) {
        long a = before.isTimed() ? before.range().nanos() : 0;
        long b = after.isTimed() ? after.range().nanos() : 0;
        if (a <= 0 || b <= 0) {
            return;
        }
        if (ratio(a, b) > VERY_DIFFERENT) {
            doubts.add(new Doubt(Reason.DURATION, Long.toString(a), Long.toString(b)));
        }
        double perSecond = was.totalWeight() * 1e9 / a;
        double perSecondAfter = is.totalWeight() * 1e9 / b;
        if (was.unit() == is.unit() && ratio(perSecond, perSecondAfter) > VERY_DIFFERENT) {
            doubts.add(new Doubt(
                    Reason.LOAD, Long.toString(Math.round(perSecond)), Long.toString(Math.round(perSecondAfter))));
        }
    }

    private static double ratio(double a, double b) {
        double less = Math.min(a, b);
        return less <= 0 ? Double.POSITIVE_INFINITY : Math.max(a, b) / less;
    }

    private static String host(Recording r) {
        return Objects.requireNonNullElse(r.passport().process().host(), "");
    }

    private static void differ(Reason reason, String before, String after, List<Doubt> doubts) {
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            doubts.add(new Doubt(reason, before, after));
        }
    }

    /** What the JVM was started with ({@code jdk.JVMInformation}): main class or jar, whose name often has the version, and arguments. */
    private static String program(Recording r, Job job) {
        Optional<EventTable> rows = r.eventLog().open("jdk.JVMInformation", null, job);
        int field = rows.map(t -> t.type().field("javaArguments")).orElse(-1);
        return rows.isEmpty() || field < 0 || rows.get().size() == 0
                ? ""
                : Objects.requireNonNullElse(rows.get().text(0, field), "").strip();
    }
}
