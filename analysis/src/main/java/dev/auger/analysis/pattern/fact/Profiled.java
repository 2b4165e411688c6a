package dev.auger.analysis.pattern.fact;

import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables of samples: which samples of JFR and of Go's profiles they are made of, the first present. */
enum Profiled {
    CPU,
    ALLOCATION,
    /** What was allocated and is still there. */
    INUSE,
    /** Time spent waiting; of Go's block and mutex profiles, which have the same types. */
    WAITING,
    STARTS;

    private List<SampleKind> recorded(List<String> of) {
        return switch (this) {
            case CPU -> List.of(SampleKind.CPUTIME, SampleKind.CPU);
            case ALLOCATION -> List.of(SampleKind.ALLOC);
            case INUSE -> List.of(SampleKind.LIVE);
            case STARTS -> List.of(SampleKind.THREADSTART);
            case WAITING ->
                SampleKind.RECORDED.stream()
                        .filter(k -> k.offCpu() && of.contains(k.id()))
                        .toList();
        };
    }

    private List<String> profiled() {
        return switch (this) {
            case CPU -> List.of("cpu", "samples");
            case ALLOCATION -> List.of("alloc_space");
            case INUSE -> List.of("inuse_space");
            case WAITING -> List.of("delay");
            case STARTS -> List.of();
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
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
            return profiled().stream()
                    .flatMap(name -> kind(recording, name).stream())
                    .flatMap(kind -> recording.samples(kind).stream())
                    .findFirst();
        }
        return recorded(of).stream().flatMap(k -> recording.samples(k).stream()).findFirst();
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
