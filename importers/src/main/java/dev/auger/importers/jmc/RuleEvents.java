package dev.auger.importers.jmc;

import java.util.List;
import java.util.Map;

/** The events of rules that name none as required: what each looks at, by the rule's documentation. */
final class RuleEvents {

    private static final List<String> ALLOCATION =
            List.of("jdk.ObjectAllocationSample", "jdk.ObjectAllocationInNewTLAB", "jdk.ObjectAllocationOutsideTLAB");

    private static final Map<String, List<String>> BY_RULE = Map.of(
            "Allocations.class",
            ALLOCATION,
            "Allocations.thread",
            ALLOCATION,
            "PrimitiveToObjectConversion",
            ALLOCATION,
            "FullGc",
            List.of("jdk.GarbageCollection", "jdk.OldGarbageCollection"),
            "GcInvertedParallelism",
            List.of("jdk.GCCPUTime"),
            "BufferLost",
            List.of("jdk.DataLoss"));

    private RuleEvents() {}

    static List<String> of(String rule) {
        return BY_RULE.getOrDefault(rule, List.of());
    }
}
