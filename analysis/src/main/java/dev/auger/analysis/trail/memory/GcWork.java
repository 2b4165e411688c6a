package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.GcPause;

/** How busy a process and its collector are on average. */
final class GcWork {

    private GcWork() {}

    /** Average CPU use of the JVM in cores, by {@code jdk.CPULoad}; 0 where that was not recorded. */
    static double cores(Recording recording) {
        double load =
                recording.cpuLoad().stream().mapToDouble(GcWork::jvm).average().orElse(0);
        return load * Math.max(1, recording.processors());
    }

    private static double jvm(CpuLoad load) {
        return load.jvmUser() + load.jvmSystem();
    }

    /** Share of the recorded time in which all threads stood still for collections of a cause; 0 to 1. */
    static double pausedFor(Recording recording, String cause) {
        long nanos = recording.pauses().stream()
                .filter(pause -> pause.cause().equals(cause))
                .mapToLong(GcPause::nanos)
                .sum();
        return (double) nanos / Math.max(1, recording.range().nanos());
    }

    static long pausesFor(Recording recording, String cause) {
        return recording.pauses().stream()
                .filter(pause -> pause.cause().equals(cause))
                .count();
    }
}
