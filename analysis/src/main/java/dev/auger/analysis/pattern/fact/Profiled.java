package dev.auger.analysis.pattern.fact;

import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.List;
import java.util.Optional;

/** Tables of samples: which samples of JFR and of Go's profiles they are made of, the first present. */
enum Profiled {
    CPU("cpu", List.of(SampleKind.CPUTIME, SampleKind.CPU), List.of("cpu", "samples")),
    ALLOCATION("allocation", List.of(SampleKind.ALLOC), List.of("alloc_space")),
    /** What was allocated and is still there. */
    INUSE("inuse", List.of(SampleKind.LIVE), List.of("inuse_space")),
    /** Time spent waiting; of Go's block and mutex profiles, which have the same types. */
    WAITING("waiting", List.of(), List.of("delay")),
    STARTS("starts", List.of(SampleKind.THREADSTART), List.of());

    private final String id;
    private final List<SampleKind> recorded;
    private final List<String> profiled;

    Profiled(String id, List<SampleKind> recorded, List<String> profiled) {
        this.id = id;
        this.recorded = recorded;
        this.profiled = profiled;
    }

    String id() {
        return id;
    }

    boolean hasSubject() {
        return this == WAITING;
    }

    /** Whether a profile adds up what happened since the process began, so that profiles are snapshots of it. */
    boolean cumulative(Platform platform) {
        return platform == Platform.GO && this != CPU;
    }

    /** @param of for waiting: what kind of it, {@code park} */
    Optional<Samples> samples(Recording recording, Platform platform, List<String> of) {
        if (platform == Platform.GO) {
            return profiled.stream()
                    .flatMap(name -> kind(recording, name).stream())
                    .flatMap(kind -> recording.samples(kind).stream())
                    .findFirst();
        }
        List<SampleKind> kinds = this == WAITING
                ? SampleKind.RECORDED.stream()
                        .filter(k -> k.offCpu() && of.contains(k.id()))
                        .toList()
                : recorded;
        return kinds.stream().flatMap(k -> recording.samples(k).stream()).findFirst();
    }

    static Optional<SampleKind> kind(Recording recording, String name) {
        return recording.kinds().stream().filter(k -> k.id().equals(name)).findFirst();
    }

    Need need(Platform platform, List<String> of) {
        if (platform == Platform.GO) {
            return switch (this) {
                case CPU -> Need.GO_CPU;
                case WAITING -> Need.GO_BLOCK;
                case ALLOCATION, INUSE, STARTS -> Need.GO_HEAP;
            };
        }
        return Need.event(
                switch (this) {
                    case CPU -> "jdk.ExecutionSample";
                    case ALLOCATION -> "jdk.ObjectAllocationSample";
                    case INUSE -> "profiler.LiveObject";
                    case STARTS -> "jdk.ThreadStart";
                    case WAITING ->
                        switch (of.getFirst()) {
                            case "lock" -> "jdk.JavaMonitorEnter";
                            case "wait" -> "jdk.JavaMonitorWait";
                            case "sleep" -> "jdk.ThreadSleep";
                            case "io" -> "jdk.SocketRead";
                            case "pinned" -> "jdk.VirtualThreadPinned";
                            default -> "jdk.ThreadPark";
                        };
                });
    }
}
