package dev.auger.importers.jfr.facts;

import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.ColdFields;
import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.ThreadCpu;
import dev.auger.model.time.Moment;

/** Where the events that come in hundreds, not in millions, go. */
public final class ColdEvents {

    private ColdEvents() {}

    /** @param row slots as {@link ColdFields} has them */
    public static void add(String type, Row row, Schema schema, Facts facts) {
        switch (type) {
            case "jdk.GCPhasePause" ->
                facts.gc().phase((int) row.number(2, -1), row.time(0), row.nanos(1), row.text(3));
            case "jdk.GarbageCollection" ->
                facts.gc().collection((int) row.number(2, -1), row.time(0), row.nanos(1), row.text(3), row.text(4));
            case "jdk.GCHeapSummary" ->
                facts.heapUse()
                        .add(new HeapUse(
                                (int) row.number(1, -1),
                                row.time(0),
                                row.text(2).equals("After GC"),
                                row.number(4, 0),
                                row.number(3, 0)));
            case "jdk.CPULoad" -> facts.cpuLoad().add(new CpuLoad(row.time(0), row.real(1), row.real(2), row.real(3)));
            case "jdk.ThreadCPULoad" -> threadCpu(row, facts);
            case "jdk.OldObjectSample" -> facts.oldObjects().add(OldObjects.read(row, schema));
            case "jdk.ActiveSetting" -> setting(row, schema, facts);
            case "jdk.JVMInformation" ->
                facts.process()
                        .jvm(row.text(0), row.text(1), row.number(3, -1), row.has(2) ? Moment.utc(row.time(2)) : null);
            case "jdk.CPUInformation" -> facts.process().processors(row.number(0, 0));
            case "jdk.InitialEnvironmentVariable" -> host(row, facts);
            default -> {}
        }
    }

    private static void threadCpu(Row row, Facts facts) {
        int thread = row.thread(1);
        facts.threadSeen(thread);
        if (thread >= 0) {
            facts.threadCpu().add(new ThreadCpu(row.time(0), thread, row.real(2), row.real(3)));
        }
    }

    private static void setting(Row row, Schema schema, Facts facts) {
        TypeDef type = schema.metadata().type(row.number(0, -1));
        if (type != null && row.text(1).equals("enabled")) {
            facts.setting(EventPlan.canonicalName(type.name()), row.text(2).equals("true"));
        }
    }

    /** Shells and container runtimes export the machine's name; the operating-system event does not have it. */
    private static void host(Row row, Facts facts) {
        String key = row.text(0);
        if (key.equals("HOSTNAME") || key.equals("COMPUTERNAME")) {
            facts.process().host(row.text(1));
        }
    }
}
