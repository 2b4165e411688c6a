package dev.auger.analysis.threads;

import static java.util.Map.entry;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a goroutine waits for: from the words Go prints of it, which are the wait reasons of {@code runtime/runtime2.go} from Go
 * 1.3 to 1.26, and in profiles, which print none, from the functions of the runtime on top of its stack.
 */
final class GoWaits {

    /** How far down the functions of the runtime and of {@code sync} reach at most. */
    private static final int TOP = 12;

    /** How far down the loop of a library's worker may be. */
    private static final int WORKER = 8;

    private static final Map<String, WaitKind> STATES = Map.ofEntries(
            entry("running", WaitKind.RUNNING),
            entry("runnable", WaitKind.RUNNING),
            entry("preempted", WaitKind.RUNNING),
            entry("copystack", WaitKind.RUNNING),
            entry("stack growth", WaitKind.RUNNING),
            entry("stack split", WaitKind.RUNNING),
            entry("syscall", WaitKind.SYSCALL),
            entry("chan receive", WaitKind.CHAN_RECV),
            entry("chan send", WaitKind.CHAN_SEND),
            entry("chan receive (nil chan)", WaitKind.CHAN_NIL),
            entry("chan send (nil chan)", WaitKind.CHAN_NIL),
            entry("select", WaitKind.SELECT),
            entry("select (no cases)", WaitKind.SELECT),
            entry("semacquire", WaitKind.LOCK),
            entry("semarelease", WaitKind.LOCK),
            entry("sync.Mutex.Lock", WaitKind.LOCK),
            entry("sync.RWMutex.RLock", WaitKind.LOCK),
            entry("sync.RWMutex.Lock", WaitKind.LOCK),
            entry("sync.Cond.Wait", WaitKind.COND),
            entry("coroutine", WaitKind.COND),
            entry("waiting", WaitKind.COND),
            entry("panicwait", WaitKind.COND),
            entry("sync.WaitGroup.Wait", WaitKind.JOIN),
            entry("synctest.Run", WaitKind.JOIN),
            entry("synctest.Wait", WaitKind.JOIN),
            entry("IO wait", WaitKind.IO),
            entry("sleep", WaitKind.SLEEP),
            entry("idle", WaitKind.RUNTIME),
            entry("dead", WaitKind.RUNTIME),
            entry("enqueue", WaitKind.RUNTIME),
            entry("GC assist marking", WaitKind.RUNTIME),
            entry("GC assist wait", WaitKind.RUNTIME),
            entry("GC sweep wait", WaitKind.RUNTIME),
            entry("GC scavenge wait", WaitKind.RUNTIME),
            entry("GC worker (idle)", WaitKind.RUNTIME),
            entry("GC worker (active)", WaitKind.RUNTIME),
            entry("GC mark termination", WaitKind.RUNTIME),
            entry("GC weak to strong wait", WaitKind.RUNTIME),
            entry("GOMAXPROCS updater (idle)", WaitKind.RUNTIME),
            entry("force gc (idle)", WaitKind.RUNTIME),
            entry("timer goroutine (idle)", WaitKind.RUNTIME),
            entry("garbage collection", WaitKind.RUNTIME),
            entry("garbage collection scan", WaitKind.RUNTIME),
            entry("dumping heap", WaitKind.RUNTIME),
            entry("finalizer wait", WaitKind.RUNTIME),
            entry("cleanup wait", WaitKind.RUNTIME),
            entry("trace reader (blocked)", WaitKind.RUNTIME),
            entry("trace goroutine status", WaitKind.RUNTIME),
            entry("trace proc status", WaitKind.RUNTIME),
            entry("page trace flush", WaitKind.RUNTIME),
            entry("wait for GC cycle", WaitKind.RUNTIME),
            entry("stopping the world", WaitKind.RUNTIME),
            entry("flushing proc caches", WaitKind.RUNTIME),
            entry("debug call", WaitKind.RUNTIME));

    /** What Go adds to a wait reason: being scanned, in a test's bubble, found to be waiting for ever. */
    private static final List<String> SUFFIXES = List.of(" (scan)", " (durable)", " (synctest)", " (leaked)");

    /** Functions that say what is waited for, or that nothing is. */
    private static final Map<String, WaitKind> FUNCTIONS = Map.ofEntries(
            entry("runtime.chanrecv", WaitKind.CHAN_RECV),
            entry("runtime.chanrecv1", WaitKind.CHAN_RECV),
            entry("runtime.chanrecv2", WaitKind.CHAN_RECV),
            entry("runtime.chansend", WaitKind.CHAN_SEND),
            entry("runtime.chansend1", WaitKind.CHAN_SEND),
            entry("runtime.selectgo", WaitKind.SELECT),
            entry("runtime.block", WaitKind.SELECT),
            entry("reflect.rselect", WaitKind.SELECT),
            entry("reflect.Select", WaitKind.SELECT),
            entry("reflect.chanrecv", WaitKind.CHAN_RECV),
            entry("reflect.chansend0", WaitKind.CHAN_SEND),
            entry("sync.(*Mutex).Lock", WaitKind.LOCK),
            entry("sync.(*Mutex).lockSlow", WaitKind.LOCK),
            entry("internal/sync.(*Mutex).Lock", WaitKind.LOCK),
            entry("internal/sync.(*Mutex).lockSlow", WaitKind.LOCK),
            entry("sync.(*RWMutex).Lock", WaitKind.LOCK),
            entry("sync.(*RWMutex).RLock", WaitKind.LOCK),
            entry("sync.(*Once).doSlow", WaitKind.LOCK),
            entry("sync.runtime_SemacquireMutex", WaitKind.LOCK),
            entry("sync.runtime_SemacquireRWMutex", WaitKind.LOCK),
            entry("sync.runtime_SemacquireRWMutexR", WaitKind.LOCK),
            entry("internal/sync.runtime_SemacquireMutex", WaitKind.LOCK),
            entry("internal/poll.runtime_Semacquire", WaitKind.LOCK),
            entry("internal/poll.(*fdMutex).rwlock", WaitKind.LOCK),
            entry("golang.org/x/sync/semaphore.(*Weighted).Acquire", WaitKind.LOCK),
            entry("sync.(*WaitGroup).Wait", WaitKind.JOIN),
            entry("sync.runtime_SemacquireWaitGroup", WaitKind.JOIN),
            entry("golang.org/x/sync/errgroup.(*Group).Wait", WaitKind.JOIN),
            entry("os/exec.(*Cmd).Wait", WaitKind.JOIN),
            entry("sync.(*Cond).Wait", WaitKind.COND),
            entry("sync.runtime_notifyListWait", WaitKind.COND),
            entry("runtime.coroswitch", WaitKind.COND),
            entry("runtime.netpollblock", WaitKind.IO),
            entry("internal/poll.runtime_pollWait", WaitKind.IO),
            entry("net.runtime_pollWait", WaitKind.IO),
            entry("internal/poll.(*pollDesc).wait", WaitKind.IO),
            entry("time.Sleep", WaitKind.SLEEP),
            entry("runtime.timeSleep", WaitKind.SLEEP),
            entry("runtime.cgocall", WaitKind.SYSCALL),
            entry("runtime.entersyscall", WaitKind.SYSCALL),
            entry("runtime.notetsleepg", WaitKind.SYSCALL),
            entry("syscall.Syscall", WaitKind.SYSCALL),
            entry("syscall.Syscall6", WaitKind.SYSCALL),
            entry("syscall.syscall", WaitKind.SYSCALL),
            entry("syscall.syscall6", WaitKind.SYSCALL),
            entry("syscall.RawSyscall6", WaitKind.SYSCALL),
            entry("internal/runtime/syscall.Syscall6", WaitKind.SYSCALL),
            entry("runtime/internal/syscall.Syscall6", WaitKind.SYSCALL));

    /** Loops of goroutines that belong to the runtime, whatever they wait in. */
    private static final Set<String> RUNTIME = Set.of(
            "runtime.bgsweep",
            "runtime.bgscavenge",
            "runtime.forcegchelper",
            "runtime.runfinq",
            "runtime.runFinalizers",
            "runtime.runCleanups",
            "runtime.gcBgMarkWorker",
            "runtime.timerproc",
            "runtime.updateMaxProcsGoroutine",
            "runtime.ensureSigM.func1",
            "runtime.(*cleanupQueue).dequeue",
            "os/signal.signal_recv",
            "os/signal.loop",
            "runtime/trace.Start.func1",
            "runtime.ReadTrace");

    /** Loops of libraries' workers that wait for work, as they should. */
    private static final Set<String> WORKERS = Set.of(
            "database/sql.(*DB).connectionOpener",
            "database/sql.(*DB).connectionResetter",
            "net/http.(*persistConn).readLoop",
            "net/http.(*persistConn).writeLoop",
            "net/http.(*http2clientConnReadLoop).run",
            "go.opencensus.io/stats/view.(*worker).start",
            "github.com/golang/glog.(*loggingT).flushDaemon",
            "github.com/golang/glog.(*fileSink).flushDaemon",
            "k8s.io/klog/v2.(*loggingT).flushDaemon",
            "k8s.io/klog/v2.(*flushDaemon).run.func1",
            "gopkg.in/natefinch/lumberjack%2ev2.(*Logger).millRun",
            "github.com/panjf2000/ants/v2.(*goWorker).run.func1",
            "github.com/valyala/fasthttp.(*workerPool).workerFunc",
            "github.com/alitto/pond.worker",
            "github.com/gammazero/workerpool.worker",
            "google.golang.org/grpc.(*Server).serverWorker");

    private GoWaits() {}

    /** Whether a thread is a goroutine: by its words, which are no state of a JVM's thread, or by its frames. */
    static boolean isGoroutine(@Nullable ThreadState state, String stateText, List<Frame> frames) {
        if (!stateText.isEmpty()) {
            return state == null || !stateText.equals(state.name());
        }
        return frames.stream().limit(TOP).anyMatch(frame -> frame.kind() == FrameKind.GO);
    }

    /** @param stateText as Go prints it; empty in profiles */
    static WaitKind of(String stateText, List<Frame> frames) {
        WaitKind said = stateText.isEmpty() ? null : ofState(stateText);
        if (said == WaitKind.RUNNING || said == WaitKind.RUNTIME) {
            return said;
        }
        if (any(frames, RUNTIME, TOP)) {
            return WaitKind.RUNTIME;
        }
        boolean forWork = said == null || said == WaitKind.SELECT || said == WaitKind.CHAN_RECV || said == WaitKind.IO;
        if (forWork && any(frames, WORKERS, WORKER)) {
            return WaitKind.IDLE_POOL;
        }
        if (said == null) {
            return ofFrames(frames);
        }
        // Before Go 1.20 and 1.24, locks and wait groups were all "semacquire": only the stack tells them apart.
        WaitKind seen = said == WaitKind.LOCK ? outermost(frames) : null;
        return seen == WaitKind.JOIN || seen == WaitKind.COND ? seen : said;
    }

    /**
     * What the words in a goroutine's brackets mean.
     *
     * @return null for words no known version of Go prints
     */
    static @Nullable WaitKind ofState(String state) {
        String plain = state;
        for (String suffix : SUFFIXES) {
            if (plain.endsWith(suffix)) {
                plain = plain.substring(0, plain.length() - suffix.length());
            }
        }
        return STATES.get(plain);
    }

    /**
     * What the stack of a goroutine says, leaf first. A profile of goroutines counts waiting ones but for a few; of a wait that left no
     * function on top, as text profiles hide those of the runtime, no more is known than that.
     */
    static WaitKind ofFrames(List<Frame> frames) {
        if (frames.isEmpty()) {
            return WaitKind.RUNTIME;
        }
        WaitKind kind = outermost(frames);
        if (kind != null) {
            return kind;
        }
        String top = frames.getFirst().qualifiedName();
        boolean running = top.startsWith("runtime/pprof.")
                || top.startsWith("runtime.") && !top.equals("runtime.gopark") && !top.equals("runtime.goparkunlock");
        return running ? WaitKind.RUNNING : WaitKind.COND;
    }

    /** The last function towards the program's code that says something, as long as all are of the runtime or the library. */
    private static @Nullable WaitKind outermost(List<Frame> frames) {
        WaitKind found = null;
        for (Frame frame : frames.subList(0, Math.min(TOP, frames.size()))) {
            WaitKind kind = FUNCTIONS.get(frame.qualifiedName());
            if (kind != null && (found == null || !decides(found))) {
                found = kind;
            }
            if (kind == null && found != null || kind == null && !isRuntime(frame)) {
                break;
            }
        }
        return found;
    }

    /** What stays what it is whoever calls it. */
    private static boolean decides(WaitKind kind) {
        return kind == WaitKind.IO || kind == WaitKind.SLEEP || kind == WaitKind.SELECT || kind == WaitKind.LOCK;
    }

    private static boolean isRuntime(Frame frame) {
        String name = frame.qualifiedName();
        return name.startsWith("runtime.")
                || name.startsWith("sync.")
                || name.startsWith("internal/")
                || name.startsWith("syscall.")
                || name.startsWith("time.");
    }

    private static boolean any(List<Frame> frames, Set<String> functions, int most) {
        return frames.stream().limit(most).anyMatch(frame -> functions.contains(frame.qualifiedName()));
    }
}
