package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.GcPause;
import java.util.HashSet;
import java.util.Set;

/** How busy a process and its collector are on average. */
final class GcWork {

    private static final int MIN_COLLECTIONS = 5;

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

    /** Share of the collections that were made for a cause, 0 to 1; 0 with fewer than a few collections. */
    static double causedBy(Recording recording, String cause) {
        Set<Integer> all = new HashSet<>();
        Set<Integer> caused = new HashSet<>();
        for (GcPause pause : recording.pauses()) {
            all.add(pause.gcId());
            if (pause.cause().equals(cause)) {
                caused.add(pause.gcId());
            }
        }
        return all.size() < MIN_COLLECTIONS ? 0 : (double) caused.size() / all.size();
    }
}
