package dev.auger.importers.stacks.perf;

import dev.auger.model.recording.SampleKind;
import java.util.List;

/**
 * Kinds of perf's events. A sample weighs its period: so many events happened since the one before. Of the two clocks it is
 * nanoseconds; where no period is printed each sample weighs one.
 */
final class PerfKinds {

    private static final List<String> CLOCKS = List.of("cpu-clock", "task-clock");
    private static final List<String> ON_CPU = List.of(
            "cycles",
            "instructions",
            "ref-cycles",
            "cpu-cycles",
            "bus-cycles",
            "branches",
            "cpu/",
            "cpu_core/",
            "cpu_atom/");

    private PerfKinds() {}

    static SampleKind of(String event, boolean period) {
        boolean clock = CLOCKS.stream().anyMatch(event::startsWith);
        boolean onCpu = clock || ON_CPU.stream().anyMatch(event::startsWith);
        SampleKind.Unit unit =
                !period ? SampleKind.Unit.SAMPLES : clock ? SampleKind.Unit.NANOS : SampleKind.Unit.COUNT;
        return SampleKind.named(event, unit, onCpu ? SampleKind.Group.ON_CPU : SampleKind.Group.OTHER, true);
    }
}
