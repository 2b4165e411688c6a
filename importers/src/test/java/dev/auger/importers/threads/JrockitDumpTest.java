package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JRockit's dumps in its three forms, in a log. */
class JrockitDumpTest {

    private static final String R26 = """
            <20:00> <Notice> <Server> started

            ===== FULL THREAD DUMP ===============
            Thu May 04 23:06:35 2006
            BEA JRockit(R) R26.0.0-189

            "Main Thread" id=1 idx=0x2 tid=5584 prio=5 alive, in native, waiting
                -- Waiting for notification on: x/Srvr@0x02147DE8[fat lock]
                at jrockit/vm/Threads.waitForSignal()V(Native Method)
                at java/lang/Object.wait()V(Native Method)
                at x/Srvr.waitForDeath([Ljava/lang/String;)I(Srvr.java:729)[inlined]
                ^-- Lock released while waiting: x/Srvr@0x02147DE8[fat lock]
                -- end of trace

            "(GC Worker Thread 1)" id=? idx=0xc tid=3540 prio=5 alive, native_waiting, daemon

            "one" id=24 idx=0x28 tid=584 prio=5 alive, in native, blocked, daemon
                -- Blocked trying to get lock: java/lang/Object@0x0135B430[fat lock]
                at x/Y.f()V(Y.java:12)
                ^-- Holding lock: java/lang/Object@0x0135B438[fat lock]
                -- end of trace

            "two" id=29 idx=0x32 tid=1328 prio=5 alive, in native, blocked, daemon
                -- Blocked trying to get lock: java/lang/Object@0x0135B438[fat lock]
                at x/Y.g()V(Y.java:13)
                ^-- Holding lock: java/lang/Object@0x0135B430[fat lock]
                -- end of trace

            Circular (deadlocked) lock chains
            =================================
            Chain 2:
            "one" id=24 idx=0x28 tid=584 waiting for java/lang/Object@0x0135B430 held by:
            "two" id=29 idx=0x32 tid=1328 waiting for java/lang/Object@0x0135B438 held by:
            "one" id=24 idx=0x28 tid=584

            ===== END OF THREAD DUMP ===============
            "not" id=9 idx=0x28 tid=584 prio=5 alive
            """;

    @Test
    void threadsLocksAndChains() throws Exception {
        try (ThreadDumps dumps = Dumps.read(R26)) {
            assertThat(dumps.passport().format()).isEqualTo("JRockit thread dump");
            assertThat(dumps.passport().producer()).isEqualTo("BEA JRockit(R) R26.0.0-189");
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.at().iso()).isEqualTo("2006-05-04T23:06:35");
            assertThat(dump.size()).isEqualTo(4);
            assertThat(dump.reportedDeadlocks()).containsExactly(List.of("one", "two"));

            ThreadInfo main = dump.thread(0);
            assertThat(main.id()).isEqualTo("1");
            assertThat(main.ref().osId()).isEqualTo(5584);
            assertThat(main.state()).isEqualTo(ThreadState.WAITING);
            assertThat(main.waitingOn()).isEqualTo(new Lock("0x02147DE8", "x.Srvr", null));
            assertThat(main.holds()).isEmpty();
            assertThat(main.frames())
                    .containsExactly(
                            new Frame("jrockit.vm.Threads", "waitForSignal", null, -1, FrameKind.NATIVE),
                            new Frame("java.lang.Object", "wait", null, -1, FrameKind.NATIVE),
                            new Frame("x.Srvr", "waitForDeath", "Srvr.java", 729, FrameKind.JAVA));

            assertThat(dump.thread(1).state()).as("no thread of Java's").isNull();
            assertThat(dump.thread(1).id()).isEqualTo("3540");
            ThreadInfo one = dump.thread(2);
            assertThat(one.state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(one.daemon()).isTrue();
            assertThat(one.waitingOn()).isEqualTo(new Lock("0x0135B430", "java.lang.Object", "two"));
            assertThat(one.holds()).containsExactly(new Lock("0x0135B438", "java.lang.Object", null));
        }
    }

    @Test
    void asWebLogicAsksForIt() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                ===== FULL THREAD DUMP ===============
                Thu May 04 16:58:13 JST 2006

                Thread-13 "[ACTIVE] 'self-tuning'" <alive, in native, blocked, priority=5, DAEMON> {
                    -- Blocked trying to get lock: java.lang.Object@99c099[fat lock]
                    jrockit.vm.Threads.waitForSignal(Native Method)
                    jsp._jspService(__index.java:103)
                    ^-- Holding lock: java.lang.Object@99c0a5[thin lock]
                }


                Thread-14 "parked" <alive, in native, parked, priority=9> {
                    java.lang.Thread.run(Thread.java:595)
                }

                ======================================
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.at().iso()).isEqualTo("2006-05-04T16:58:13");
            assertThat(dump.thread(0).ref().name()).isEqualTo("[ACTIVE] 'self-tuning'");
            assertThat(dump.thread(0).id()).isEqualTo("13");
            assertThat(dump.thread(0).figures().priority()).isEqualTo(5);
            assertThat(dump.thread(0).waitingOn().id()).isEqualTo("99c099");
            assertThat(dump.thread(0).frames()).extracting(Frame::line).containsExactly(-1, 103);
            assertThat(dump.thread(1).state()).isEqualTo(ThreadState.WAITING);
            assertThat(dump.thread(1).daemon()).isFalse();
        }
    }

    @Test
    void version81() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                ===== FULL THREAD DUMP ===============
                Thu Mar 04 22:47:10 2004

                "Finalizer"  id: 0x0x00000180  prio: 8  WAITING, DAEMON, GCABLE
                    thread: 0x01F75898  lastj: 0x7FF30E9C
                    pt_thr: 0x000001CC
                    at java.lang.ref.ReferenceQueue.remove(ReferenceQueue.java:111)@32527545
                    --- End of stack trace

                "Thread-2"  id: 0x00000480  prio: 5  ACTIVE, NONDAEMON, GCABLE
                    at java.lang.Object.monitorEnter(Native Method)@32520CE6
                    at x.AThread.run(StackSample.java:25)@3469013C
                    --- End of stack trace

                =====================
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(2);
            assertThat(dump.thread(0).id()).isEqualTo("0x00000180");
            assertThat(dump.thread(0).ref().osId()).isEqualTo(0x1cc);
            assertThat(dump.thread(0).daemon()).isTrue();
            assertThat(dump.thread(0).frames().getFirst().line()).isEqualTo(111);
            assertThat(dump.thread(1).state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(dump.thread(1).daemon()).isFalse();
        }
    }

    @Test
    void cutAnywhereItIsReadAsFarAsItGoes() throws Exception {
        for (int cut = R26.indexOf("\"Main Thread\"") + 60; cut < R26.length(); cut += 37) {
            try (ThreadDumps dumps = Dumps.read(R26.substring(0, cut))) {
                assertThat(dumps.dumps().getFirst().size()).isBetween(1, 4);
            }
        }
    }
}
