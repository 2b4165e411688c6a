package dev.auger.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.threads.ThreadState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoWaitsTest {

    /** {@code waitReasonStrings} of Go 1.3 to 1.26, and the states of goroutines that do not wait. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            running                        | RUNNING
            runnable                       | RUNNING
            preempted                      | RUNNING
            copystack                      | RUNNING
            syscall                        | SYSCALL
            chan receive                   | CHAN_RECV
            chan receive (synctest)        | CHAN_RECV
            chan receive (durable)         | CHAN_RECV
            chan receive (leaked)          | CHAN_RECV
            chan send                      | CHAN_SEND
            chan send (durable)            | CHAN_SEND
            chan send (scan)               | CHAN_SEND
            chan receive (nil chan)        | CHAN_NIL
            chan send (nil chan)           | CHAN_NIL
            chan send (nil chan) (leaked)  | CHAN_NIL
            select                         | SELECT
            select (durable)               | SELECT
            select (no cases)              | SELECT
            semacquire                     | LOCK
            sync.Mutex.Lock                | LOCK
            sync.RWMutex.RLock             | LOCK
            sync.RWMutex.Lock              | LOCK
            sync.Cond.Wait                 | COND
            sync.WaitGroup.Wait            | JOIN
            sync.WaitGroup.Wait (durable)  | JOIN
            synctest.Run                   | JOIN
            synctest.Wait                  | JOIN
            coroutine                      | COND
            panicwait                      | COND
            IO wait                        | IO
            sleep                          | SLEEP
            idle                           | RUNTIME
            dead                           | RUNTIME
            GC assist marking              | RUNTIME
            GC assist wait                 | RUNTIME
            GC sweep wait                  | RUNTIME
            GC scavenge wait               | RUNTIME
            GC worker (idle)               | RUNTIME
            GC worker (active)             | RUNTIME
            GC mark termination            | RUNTIME
            GC weak to strong wait         | RUNTIME
            GOMAXPROCS updater (idle)      | RUNTIME
            dumping heap                   | RUNTIME
            garbage collection             | RUNTIME
            garbage collection scan        | RUNTIME
            finalizer wait                 | RUNTIME
            cleanup wait                   | RUNTIME
            force gc (idle)                | RUNTIME
            timer goroutine (idle)         | RUNTIME
            trace reader (blocked)         | RUNTIME
            trace goroutine status         | RUNTIME
            trace proc status              | RUNTIME
            page trace flush               | RUNTIME
            wait for GC cycle              | RUNTIME
            stopping the world             | RUNTIME
            flushing proc caches           | RUNTIME
            debug call                     | RUNTIME
            """)
    void everyWaitReasonIsOneKind(String reason, WaitKind kind) {
        assertThat(GoWaits.ofState(reason)).isEqualTo(kind);
        assertThat(GoWaits.of(reason, List.of())).isEqualTo(kind);
        assertThat(GoWaits.isGoroutine(ThreadState.WAITING, reason, List.of())).isTrue();
    }

    /** Profiles have no reasons; frames top first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runtime.gopark runtime.chanrecv runtime.chanrecv1 main.f                                  | CHAN_RECV
            runtime.gopark runtime.chansend runtime.chansend1 main.f                                  | CHAN_SEND
            runtime.gopark runtime.selectgo main.f                                                    | SELECT
            runtime.gopark runtime.block main.f                                                       | SELECT
            runtime.gopark runtime.netpollblock internal/poll.runtime_pollWait net.(*conn).Read       | IO
            internal/poll.runtime_pollWait internal/poll.(*pollDesc).wait net.(*conn).Read            | IO
            runtime.gopark time.Sleep main.f                                                          | SLEEP
            runtime.gopark runtime.goparkunlock runtime.semacquire1 sync.runtime_SemacquireMutex sync.(*Mutex).lockSlow sync.(*Mutex).Lock main.f | LOCK
            runtime.gopark runtime.semacquire1 sync.runtime_Semacquire sync.(*WaitGroup).Wait main.f  | JOIN
            runtime.gopark sync.runtime_notifyListWait sync.(*Cond).Wait main.f                       | COND
            runtime.gopark runtime.goparkunlock runtime.bgsweep                                       | RUNTIME
            runtime.notetsleepg os/signal.signal_recv os/signal.loop                                  | RUNTIME
            syscall.Syscall6 syscall.EpollWait main.f                                                 | SYSCALL
            runtime.gopark runtime.selectgo net/http.(*persistConn).writeLoop                         | IDLE_POOL
            runtime.gopark runtime.selectgo database/sql.(*DB).connectionOpener                       | IDLE_POOL
            runtime/pprof.runtime_goroutineProfileWithLabels runtime/pprof.writeGoroutine             | RUNNING
            main.f                                                                                    | COND
            """)
    void framesSayItWhereNothingElseDoes(String frames, WaitKind kind) {
        List<Frame> stack = frames(frames);
        assertThat(GoWaits.of("", stack)).isEqualTo(kind);
        assertThat(GoWaits.isGoroutine(null, "", stack)).isTrue();
    }

    @Test
    void oldSemaphoresAreToldApartByTheirCallers() {
        assertThat(GoWaits.of("semacquire", frames("sync.runtime_Semacquire sync.(*WaitGroup).Wait main.f")))
                .isEqualTo(WaitKind.JOIN);
        assertThat(GoWaits.of("semacquire", frames("sync.runtime_SemacquireMutex sync.(*Mutex).Lock main.f")))
                .isEqualTo(WaitKind.LOCK);
    }

    @Test
    void aThreadOfAJvmIsNoGoroutine() {
        List<Frame> java = List.of(new Frame("java.lang.Object", "wait", null, -1, FrameKind.NATIVE));
        assertThat(GoWaits.isGoroutine(ThreadState.WAITING, "WAITING", java)).isFalse();
        assertThat(GoWaits.isGoroutine(null, "", List.of())).isFalse();
    }

    @Test
    void wordsNobodyKnowsAreReadFromTheStack() {
        assertThat(GoWaits.ofState("some future reason")).isNull();
        assertThat(GoWaits.of("some future reason", frames("runtime.gopark runtime.selectgo main.f")))
                .isEqualTo(WaitKind.SELECT);
    }

    private static List<Frame> frames(String names) {
        return Arrays.stream(names.strip().split(" "))
                .map(name -> new Frame("", name, null, -1, FrameKind.GO))
                .toList();
    }
}
