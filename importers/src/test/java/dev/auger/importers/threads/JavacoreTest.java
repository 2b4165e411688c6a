package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Diagnostic;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavacoreTest {

    private static final String OPENJ9 = """
            0SECTION       TITLE subcomponent dump routine
            NULL           ===============================
            1TISIGINFO     Dump Event "user" (00004000) received
            1TIDATETIMEUTC Date: 2026/03/25 at 09:52:22:443 (UTC)
            1TIDATETIME    Date: 2026/03/25 at 10:52:22:443
            0SECTION       ENVINFO subcomponent dump routine
            1CIJAVAVERSION JRE 11 Linux amd64-64 (build 11.0.28+6)
            1CISTARTTIME   JVM start time: 2026/03/25 at 10:52:21:024
            1CIPROCESSID   Process ID: 38 (0x26)
            0SECTION       LOCKS subcomponent dump routine
            1LKMONPOOLDUMP Monitor Pool Dump (flat & inflated object-monitors):
            2LKMONINUSE      sys_mon_t:0x1 infl_mon_t: 0x2:
            3LKMONOBJECT       x/L@0x00000000A1: owner "one" (J9VMThread:0x0000000002D00500), entry count 1
            3LKWAITERQ            Waiting to enter:
            3LKWAITER                "two" (J9VMThread:0x0000000002D00600)
            2LKMONINUSE      sys_mon_t:0x3 infl_mon_t: 0x4:
            3LKMONOBJECT       x/L@0x00000000A2: Flat locked by "two" (J9VMThread:0x0000000002D00600), entry count 1
            2LKREGMON          Thread global lock (0x0000000000007A4B08): <unowned>
            3LKNOTIFYQ            Waiting to be notified:
            3LKWAITNOTIFY            "GC Slave" (J9VMThread:0x0000000002D00900)
            1LKDEADLOCK    Deadlock detected !!!
            2LKDEADLOCKTHR  Thread "one" (0x0000000002D00500)
            3LKDEADLOCKWTR    is waiting for:
            4LKDEADLOCKMON      sys_mon_t:0x3 infl_mon_t: 0x4:
            4LKDEADLOCKOBJ      x/L@0x00000000A2
            3LKDEADLOCKOWN    which is owned by:
            2LKDEADLOCKTHR  Thread "two" (0x0000000002D00600)
            3LKDEADLOCKWTR    which is waiting for:
            4LKDEADLOCKOBJ      x/L@0x00000000A1
            3LKDEADLOCKOWN    which is owned by:
            2LKDEADLOCKTHR  Thread "one" (0x0000000002D00500)
            0SECTION       THREADS subcomponent dump routine
            1XMCURTHDINFO  Current thread
            3XMTHREADINFO      "main" J9VMThread:0x0000000002D00400, omrthread_t:0x7A, java/lang/Thread:0xFF, state:R, prio=5
            3XMJAVALTHREAD            (java/lang/Thread getId:0x1, isDaemon:false)
            3XMTHREADINFO1            (native thread ID:0x11EC, native priority:0x5, native policy:UNKNOWN, vmstate:R, vm thread flags:0x20)
            3XMCPUTIME               CPU usage total: 0.561603600 secs, user: 0.468003000 secs, system: 0.093600600 secs
            3XMTHREADINFO3           Java callstack:
            4XESTACKTRACE                at java/io/FileInputStream.readBytes(Native Method)
            4XESTACKTRACE                at java/io/BufferedInputStream.read(BufferedInputStream.java:276(Compiled Code))
            5XESTACKTRACE                   (entered lock: java/io/BufferedInputStream@0x00000000FFB044B0, entry count: 1)
            3XMTHREADINFO3           Native callstack:
            4XENATIVESTACK               ReadFile+0x7a (0x000007FEFD8C1A6A [KERNELBASE+0x1a6a])
            NULL
            1XMTHDINFO     Thread Details
            3XMTHREADINFO      Anonymous native thread
            3XMTHREADINFO1            (native thread ID:0x1720, native priority: 0x0, native policy:UNKNOWN)
            3XMTHREADINFO3           Native callstack:
            4XENATIVESTACK               ZwWaitForSingleObject+0xa (0x0000000077A5D3FA [ntdll+0x4d3fa])
            4XENATIVESTACK               (0x00000000012C6A7D [javaw+0x6a7d])
            4XENATIVESTACK               0x0000FFFF98A086FC
            3XMTHREADINFO      "one" J9VMThread:0x0000000002D00500, omrthread_t:0x7B, java/lang/Thread:0xFE, state:B, prio=5
            3XMJAVALTHREAD            (java/lang/Thread getId:0x14, isDaemon:true)
            3XMTHREADBLOCK     Blocked on: x/L@0x00000000A2 Owned by: "two" (J9VMThread:0x0000000002D00600, java/lang/Thread:0xFD)
            4XESTACKTRACE                at x/Y.f(Y.java:12)
            3XMTHREADINFO      "two" J9VMThread:0x0000000002D00600, omrthread_t:0x7C, java/lang/Thread:0xFD, state:CW, prio=5
            4XESTACKTRACE                at x/Y.g(Y.java:13)
            3XMTHREADINFO      "sleeper" J9VMThread:0x0000000002D00700, omrthread_t:0x7D, java/lang/Thread:0xFC, state:CW, prio=5
            4XESTACKTRACE                at java/lang/Thread.sleepImpl(Native Method)
            4XESTACKTRACE                at java/lang/Thread.sleep(Thread.java:977)
            0SECTION       CLASSES subcomponent dump routine
            """;

    @Test
    void threadsMonitorsAndDeadlocks() throws Exception {
        try (ThreadDumps dumps = Dumps.read(OPENJ9)) {
            var passport = dumps.passport();
            assertThat(passport.format()).isEqualTo("javacore");
            assertThat(passport.producer()).startsWith("JRE 11");
            assertThat(passport.process().pid()).isEqualTo(38);
            assertThat(passport.process().start().iso()).isEqualTo("2026-03-25T10:52:21.024");
            assertThat(passport.complete()).isTrue();
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.at().iso()).isEqualTo("2026-03-25T09:52:22.443Z");
            assertThat(dump.size()).isEqualTo(5);
            assertThat(dump.reportedDeadlocks()).containsExactly(List.of("one", "two"));

            ThreadInfo main = dump.thread(0);
            assertThat(main.id()).isEqualTo("1");
            assertThat(main.ref().osId()).isEqualTo(0x11ec);
            assertThat(main.cpuMillis()).isEqualTo(561.6036);
            assertThat(main.holds())
                    .containsExactly(new Lock("0x00000000FFB044B0", "java.io.BufferedInputStream", null));
            assertThat(main.frames())
                    .as("the native stack below Java's is left out")
                    .containsExactly(
                            new Frame("java.io.FileInputStream", "readBytes", null, -1, FrameKind.NATIVE),
                            new Frame(
                                    "java.io.BufferedInputStream",
                                    "read",
                                    "BufferedInputStream.java",
                                    276,
                                    FrameKind.JAVA));

            ThreadInfo anonymous = dump.thread(1);
            assertThat(anonymous.state()).isNull();
            assertThat(anonymous.ref().name()).isEmpty();
            assertThat(anonymous.frames())
                    .containsExactly(
                            new Frame("ntdll", "ZwWaitForSingleObject", null, -1, FrameKind.NATIVE),
                            new Frame("javaw", "+0x6a7d", null, -1, FrameKind.NATIVE));

            ThreadInfo one = dump.thread(2);
            assertThat(one.state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(one.daemon()).isTrue();
            assertThat(one.waitingOn()).isEqualTo(new Lock("0x00000000A2", "x.L", "two"));
            assertThat(one.holds()).containsExactly(new Lock("0x00000000A1", "x.L", null));
            ThreadInfo two = dump.thread(3);
            assertThat(two.state())
                    .as("the section of locks says more than its state")
                    .isEqualTo(ThreadState.BLOCKED);
            assertThat(two.waitingOn()).isEqualTo(new Lock("0x00000000A1", "x.L", "one"));
            assertThat(dump.thread(4).state()).isEqualTo(ThreadState.TIMED_WAITING);
        }
    }

    @Test
    void theThreadThatIsPrintedTwiceIsOne() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                1XMCURTHDINFO  Current Thread Details
                3XMTHREADINFO      "Signal dispatcher" (TID:0x292B960, sys_thread_t:0x101F8B8, state:R, native ID:0xAAC) prio=5
                1XMTHDINFO     All Thread Details
                2XMFULLTHDDUMP Full thread dump Classic VM (J2RE 1.4.2 IBM Windows 32 build cn142sr1w-20041028, native threads):
                3XMTHREADINFO      "main" (TID:0x292B9B8, sys_thread_t:0x301A38, state:MW, native ID:0xB90) prio=5
                4XESTACKTRACE          at x.Y.f(Y.java:3)
                3XMTHREADINFO      "Signal dispatcher" (TID:0x292B960, sys_thread_t:0x101F8B8, state:R, native ID:0xAAC) prio=5
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(2);
            assertThat(dump.thread(0).id()).isEqualTo("0x292B9B8");
            assertThat(dump.thread(0).state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(dump.thread(0).ref().osId()).isEqualTo(0xb90);
            assertThat(dumps.passport().producer()).startsWith("Classic VM (J2RE 1.4.2");
        }
    }

    @Test
    void oneThatEndsBeforeItsThreadsSaysSo() throws Exception {
        try (ThreadDumps dumps = Dumps.read(OPENJ9.substring(0, OPENJ9.indexOf("0SECTION       LOCKS")))) {
            assertThat(dumps.dumps().getFirst().size()).isZero();
            assertThat(dumps.passport().process().pid()).isEqualTo(38);
            assertThat(dumps.passport().complete()).isFalse();
            assertThat(dumps.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("threads.truncated");
        }
    }

    @Test
    void cutAnywhereItIsReadAsFarAsItGoes() throws Exception {
        for (int cut = 60; cut < OPENJ9.indexOf("0SECTION       CLASSES"); cut += 41) {
            try (ThreadDumps dumps = Dumps.read(OPENJ9.substring(0, cut))) {
                assertThat(dumps.dumps().getFirst().size()).isBetween(0, 5);
                assertThat(dumps.passport().complete()).as("cut at %d", cut).isFalse();
            }
        }
    }
}
