package dev.auger.analysis.quality;

import dev.auger.model.recording.SampleKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people ask a recording, and which events answer it. The order is that of the answers' worth. */
public enum Question {
    CPU(SampleKind.CPU, "period=10ms", "jdk.ExecutionSample"),
    CPU_TIME(SampleKind.CPUTIME, "enabled=true", "jdk.CPUTimeSample"),
    ALLOCATION(SampleKind.ALLOC, "enabled=true", "jdk.ObjectAllocationSample", "jdk.ObjectAllocationInNewTLAB"),
    MONITOR_ENTER(SampleKind.LOCK, "threshold=1ms", "jdk.JavaMonitorEnter"),
    PARK(SampleKind.PARK, "threshold=1ms", "jdk.ThreadPark"),
    MONITOR_WAIT(SampleKind.WAIT, "threshold=1ms", "jdk.JavaMonitorWait"),
    SLEEP(SampleKind.SLEEP, "threshold=1ms", "jdk.ThreadSleep"),
    SOCKET_READ(SampleKind.IO, "threshold=1ms", "jdk.SocketRead"),
    SOCKET_WRITE(SampleKind.IO, "threshold=1ms", "jdk.SocketWrite"),
    FILE_READ(SampleKind.IO, "threshold=1ms", "jdk.FileRead"),
    FILE_WRITE(SampleKind.IO, "threshold=1ms", "jdk.FileWrite"),
    OLD_OBJECT(null, "cutoff=infinity", "jdk.OldObjectSample"),
    PAUSE(null, "enabled=true", "jdk.GCPhasePause", "jdk.GarbageCollection"),
    EXCEPTION(SampleKind.EXCEPTIONS, "enabled=true", "jdk.JavaExceptionThrow"),
    PINNED(SampleKind.PINNED, "threshold=1ms", "jdk.VirtualThreadPinned"),
    THREAD_START(SampleKind.THREADSTART, "enabled=true", "jdk.ThreadStart"),
    THREAD_DUMP(null, "period=10s", "jdk.ThreadDump");

    @SuppressWarnings("ImmutableEnumChecker") // its fields are final
    private final @Nullable SampleKind kind;

    private final String setting;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> types;

    Question(@Nullable SampleKind kind, String setting, String... types) {
        this.kind = kind;
        this.setting = setting;
        this.types = List.of(types);
    }

    /** The kind of samples that answers it, or null if other events do. */
    public @Nullable SampleKind kind() {
        return kind;
    }

    /** Event types that answer it, any of them; the preferred one first. */
    public List<String> types() {
        return types;
    }

    /** The setting that answers it better: {@code jdk.ThreadPark#threshold=1ms}. */
    public String setting() {
        return types.getFirst() + '#' + setting;
    }

    /** Name in keys of texts: {@code monitor-enter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
