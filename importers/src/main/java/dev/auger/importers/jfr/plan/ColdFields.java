package dev.auger.importers.jfr.plan;

import dev.auger.importers.Focus;
import dev.auger.model.recording.SampleKind;
import java.util.Map;

/** Which fields are read of the events that come in hundreds, not in millions. */
public final class ColdFields {

    private static final String[] NONE = {};

    /** In slot order, which whoever reads such an event counts on. */
    private static final Map<String, String[]> FIELDS = Map.ofEntries(
            fields("jdk.GCPhasePause", "startTime", "duration", "gcId", "name"),
            fields("jdk.GarbageCollection", "startTime", "sumOfPauses", "gcId", "name", "cause"),
            fields("jdk.GCHeapSummary", "startTime", "gcId", "when", "heapSpace.committedSize", "heapUsed"),
            fields("jdk.CPULoad", "startTime", "jvmUser", "jvmSystem", "machineTotal"),
            fields("jdk.ThreadCPULoad", "startTime", "eventThread", "user", "system"),
            fields(
                    "jdk.OldObjectSample",
                    "allocationTime",
                    "eventThread",
                    "stackTrace",
                    "object",
                    "arrayElements",
                    "root",
                    "objectSize",
                    "objectAge"),
            fields("jdk.ActiveSetting", "id", "name", "value"),
            fields("jdk.JVMInformation", "jvmName", "jvmVersion", "jvmStartTime", "pid"),
            fields("jdk.CPUInformation", "hwThreads"),
            fields("jdk.InitialEnvironmentVariable", "key", "value"));

    private ColdFields() {}

    private static Map.Entry<String, String[]> fields(String type, String... names) {
        return Map.entry(type, names);
    }

    /**
     * Fields to read of a type (in the form of {@link EventPlan#canonicalName}), in slot order; empty for types that are not cold.
     * What was switched on is always read: without it nobody can tell "none" from "not recorded". Old objects are allocations, too.
     */
    static String[] of(String type, Focus focus) {
        boolean wanted = focus.facts()
                || type.equals("jdk.ActiveSetting")
                || type.equals("jdk.OldObjectSample") && focus.kinds().contains(SampleKind.ALLOC);
        return wanted ? FIELDS.getOrDefault(type, NONE) : NONE;
    }
}
