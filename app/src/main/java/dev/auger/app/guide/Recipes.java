package dev.auger.app.guide;

import dev.auger.analysis.trail.Symptom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence answers which symptom, and the commands that record it. The commands are those of {@code jcmd} (JDK 17 and later: single
 * events are set in {@code JFR.start} since then), of {@code docker} and {@code kubectl}, and of Go's {@code net/http/pprof}.
 */
public final class Recipes {

    private static final String QUICK = " jdk.JavaMonitorEnter#threshold=1ms jdk.ThreadPark#threshold=1ms"
            + " jdk.SocketRead#threshold=1ms jdk.FileRead#threshold=1ms";

    private final boolean windows;

    /** @param windows whether local commands are for Windows' shell */
    public Recipes(boolean windows) {
        this.windows = windows;
    }

    /** What to record, best first. */
    public static List<Need> needs(@Nullable Symptom symptom, RunPlace place) {
        if (place == RunPlace.GO) {
            return goNeeds(symptom);
        }
        if (symptom == null) {
            return List.of(Need.RECORDING, Need.THREADS, Need.HEAP);
        }
        return switch (symptom) {
            case MEMORY -> List.of(Need.HEAP, Need.RECORDING, Need.HISTOGRAM);
            case CPU -> List.of(Need.RECORDING, Need.THREADS);
            case HANG -> List.of(Need.THREADS, Need.RECORDING, Need.HEAP);
            case LATENCY -> List.of(Need.RECORDING, Need.THREADS, Need.GC_LOG);
            case THREADS -> List.of(Need.THREADS, Need.RECORDING, Need.HEAP);
            case GC -> List.of(Need.RECORDING, Need.GC_LOG, Need.HEAP);
        };
    }

    private static List<Need> goNeeds(@Nullable Symptom symptom) {
        if (symptom == null) {
            return List.of(Need.GOROUTINES, Need.GO_CPU, Need.GO_HEAP);
        }
        return switch (symptom) {
            case MEMORY, GC -> List.of(Need.GO_HEAP, Need.GOROUTINES);
            case CPU -> List.of(Need.GO_CPU);
            case HANG, THREADS -> List.of(Need.GOROUTINES, Need.GO_WAITS);
            case LATENCY -> List.of(Need.GO_WAITS, Need.GO_CPU, Need.GOROUTINES);
        };
    }

    /**
     * The command, one or several lines.
     *
     * @param pid of the process, or {@code PID} for the user to fill in; in a container it is 1 unless the image starts something else
     */
    public String command(Need need, @Nullable Symptom symptom, RunPlace place, String pid) {
        return switch (place) {
            case LOCAL -> local(need, symptom, pid);
            case CONTAINER -> away(need, symptom, "docker exec NAME ", "docker cp NAME:/tmp/%1$s .");
            case KUBERNETES -> away(need, symptom, "kubectl exec POD -- ", "kubectl cp POD:/tmp/%1$s %1$s");
            case GO -> go(need, pid);
        };
    }

    private String local(Need need, @Nullable Symptom symptom, String pid) {
        String jcmd = "jcmd " + pid + ' ';
        return switch (need) {
            case HEAP -> jcmd + "GC.heap_dump -gz=1 " + here("heap.hprof.gz");
            case RECORDING -> jcmd + recording(symptom) + here("rec.jfr");
            case THREADS -> windows ? threeDumps(jcmd) : dumps(jcmd);
            case GC_LOG -> jcmd + "VM.log output=" + here("gc.log") + gcLog();
            case HISTOGRAM -> jcmd + "GC.class_histogram > histogram.txt";
            case GO_HEAP, GO_CPU, GO_WAITS, GOROUTINES -> go(need, pid);
        };
    }

    /** The JVM writes beside itself, not where the command is typed, unless it is told a whole path. */
    private String here(String name) {
        return windows ? "\"%CD%\\" + name + '"' : "\"$PWD/" + name + '"';
    }

    private static String recording(@Nullable Symptom symptom) {
        String start = "JFR.start settings=profile duration=60s";
        boolean memory = symptom == null || symptom == Symptom.MEMORY || symptom == Symptom.GC;
        boolean waits = symptom == Symptom.HANG || symptom == Symptom.LATENCY || symptom == Symptom.THREADS;
        return start + (memory ? " path-to-gc-roots=true" : "") + (waits ? QUICK : "") + " filename=";
    }

    private static String gcLog() {
        return " what=\"gc*=info,safepoint=info\" decorators=time,uptime,level,tags";
    }

    private static String dumps(String prefix) {
        return "for i in 1 2 3; do " + prefix + "Thread.print -l > threads-$i.txt; sleep 10; done";
    }

    private static String threeDumps(String prefix) {
        return prefix + "Thread.print -l > threads-1.txt\n" + prefix + "Thread.print -l > threads-2.txt\n" + prefix
                + "Thread.print -l > threads-3.txt";
    }

    /** In a container the file is written there and copied out. */
    private String away(Need need, @Nullable Symptom symptom, String exec, String copy) {
        String jcmd = exec + "jcmd 1 ";
        return switch (need) {
            case HEAP -> jcmd + "GC.heap_dump -gz=1 /tmp/heap.hprof.gz\n" + copy.formatted("heap.hprof.gz");
            case RECORDING -> jcmd + recording(symptom) + "/tmp/rec.jfr\n" + pause() + copy.formatted("rec.jfr");
            case THREADS -> windows ? threeDumps(jcmd) : dumps(jcmd);
            case GC_LOG -> jcmd + "VM.log output=/tmp/gc.log" + gcLog() + '\n' + copy.formatted("gc.log");
            case HISTOGRAM -> jcmd + "GC.class_histogram > histogram.txt";
            case GO_HEAP, GO_CPU, GO_WAITS, GOROUTINES -> go(need, "PID");
        };
    }

    private String pause() {
        return windows ? "timeout 65\n" : "sleep 65\n";
    }

    private static String go(Need need, String pid) {
        String curl = "curl -o %s \"http://HOST:6060/debug/pprof/%s\"";
        return switch (need) {
            case GO_HEAP ->
                curl.formatted("heap-1.pb.gz", "heap?gc=1") + "\n" + curl.formatted("heap-2.pb.gz", "heap?gc=1");
            case GO_CPU -> curl.formatted("cpu.pb.gz", "profile?seconds=30");
            case GO_WAITS -> curl.formatted("block.pb.gz", "block") + "\n" + curl.formatted("mutex.pb.gz", "mutex");
            case GOROUTINES, RECORDING, HEAP, THREADS, GC_LOG, HISTOGRAM ->
                curl.formatted("goroutines.txt", "goroutine?debug=2") + "\nkill -QUIT " + pid;
        };
    }
}
