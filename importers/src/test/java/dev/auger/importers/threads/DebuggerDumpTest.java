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

/** What the serviceability agent prints: {@code jstack -F}, {@code jhsdb jstack}, with native frames too. */
class DebuggerDumpTest {

    @Test
    void jstackByForce() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                Attaching to process ID 31781, please wait...
                Debugger attached successfully.
                Client compiler detected.
                JVM version is 1.5.0_13-119
                Thread t@60675: (state = BLOCKED)
                 - x.DeadLockingThread.run() @bci=7, line=38 (Interpreted frame)


                Thread 66307: (state = BLOCKED)


                Thread 66563: (state = BLOCKED)
                 - java.lang.Object.wait(long) @bci=0 (Compiled frame; information may be imprecise)
                 - x.Y.run() @bci=44, line=116, pc=0x00007f, Method*=0x00 (Compiled frame)

                Thread 67075: (state = IN_NATIVE)
                 - java.net.Y.read() @bci=0 (Interpreted frame)

                Attaching to process ID 31781, please wait...
                Thread t@60675: (state = BLOCKED)
                 - java.lang.Thread.sleep(long) @bci=0 (Interpreted frame)
                """)) {
            assertThat(dumps.dumps()).hasSize(2);
            assertThat(dumps.passport().process().pid()).isEqualTo(31781);
            assertThat(dumps.passport().producer()).isEqualTo("1.5.0_13-119");
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(4);
            assertThat(dump.thread(0).id()).isEqualTo("60675");
            assertThat(dump.thread(0).ref().osId()).isEqualTo(60675);
            assertThat(dump.thread(0).detail()).isEqualTo("BLOCKED");
            assertThat(dump.thread(0).frames())
                    .containsExactly(new Frame("x.DeadLockingThread", "run", null, 38, FrameKind.INTERPRETED));
            assertThat(List.of(
                            dump.thread(0).state(),
                            dump.thread(2).state(),
                            dump.thread(3).state()))
                    .as("the VM calls every wait blocked")
                    .containsExactly(ThreadState.BLOCKED, ThreadState.WAITING, ThreadState.RUNNABLE);
            assertThat(dump.thread(1).state()).isNull();
            assertThat(dumps.dumps().get(1).thread(0).state()).isEqualTo(ThreadState.TIMED_WAITING);
        }
    }

    @Test
    void theDeadlockSectionSaysWhatTheLinesDoNot() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                Attaching to process ID 7, please wait...
                JVM version is 17.0.15+6
                Deadlock Detection:

                Found one Java-level deadlock:
                =============================

                "one":
                  waiting to lock Monitor@0x00007f61b4056ff0 (Object@0x000000069ec19910, a java/lang/Object),
                  which is held by "two"
                "two":
                  waiting to lock Monitor@0x00007f61c00015a0 (Object@0x000000069ec19900, a java/lang/Object),
                  which is held by "one"

                Found a total of 1 deadlock.

                "one" #12 prio=5 tid=0x1 nid=0x3855 waiting for monitor entry [0x2]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                   JavaThread state: _thread_blocked
                 - Dead.two(java.lang.Object, java.lang.Object) @bci=18, line=4 (Interpreted frame)
                	- locked <0x000000069ec19900> (a java.lang.Object)
                	- locked <0x000000069ec19910> (a java.lang.Object)
                 - Dead$$Lambda$1+0x00007f61d8000a08.run() @bci=0 (Interpreted frame)

                "two" #13 prio=5 tid=0x3 nid=0x3856 waiting for monitor entry [0x4]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                 - Dead.two(java.lang.Object, java.lang.Object) @bci=18, line=4 (Interpreted frame)
                	- locked <0x000000069ec19910> (a java.lang.Object)
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.reportedDeadlocks()).containsExactly(List.of("one", "two"));
            ThreadInfo one = dump.thread(0);
            assertThat(one.waitingOn()).isEqualTo(new Lock("0x000000069ec19910", "java.lang.Object", "two"));
            assertThat(one.holds()).containsExactly(new Lock("0x000000069ec19900", "java.lang.Object", null));
            assertThat(one.frames().get(1).className()).isEqualTo("Dead$$Lambda$1/0x00007f61d8000a08");
            assertThat(dump.thread(1).waitingOn().owner()).isEqualTo("one");
        }
    }

    @Test
    void mixedStacks() throws Exception {
        try (ThreadDumps dumps = Dumps.read("Attaching to process ID 7, please wait...\n"
                + "----------------- 14424 -----------------\n"
                + "\"w\" #15 prio=5 tid=0x1 nid=0x3858 in Object.wait() [0x2]\n"
                + "   java.lang.Thread.State: WAITING (on object monitor)\n"
                + "0x00007f625ed00f16\t__futex_abstimed_wait_common + 0xc6\n"
                + "0x00007f625ed035d8\t* java.lang.Object.wait(long) bci:0 (Interpreted frame)\n"
                + "0x00007f625ed035d8\t* x.Y.run() bci:11 line:840 (Interpreted frame)\n"
                + "----------------- 14419 -----------------\n"
                + "0x00007f625ed00f16\t__poll + 0x4f\n"
                + "----------------- 14418 -----------------\n")) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(2);
            assertThat(dump.thread(0).frames())
                    .containsExactly(
                            new Frame("", "__futex_abstimed_wait_common", null, -1, FrameKind.NATIVE),
                            new Frame("java.lang.Object", "wait", null, -1, FrameKind.INTERPRETED),
                            new Frame("x.Y", "run", null, 840, FrameKind.INTERPRETED));
            assertThat(dump.thread(1).ref().osId()).isEqualTo(14419);
            assertThat(dump.thread(1).state()).isNull();
        }
    }

    @Test
    void theClassicVm() throws Exception {
        ThreadInfo thread = Dumps.thread("""
                Full thread dump Classic VM (1.2.2-L, native threads):
                    "nobody"
                "Finalizer" (TID:0x101B4100, sys_thread_t:0x998610,state:CW, native ID:0x94) prio=8
                	at java.lang.Object.wait(Native Method)
                	at java.lang.ref.ReferenceQueue.remove(ReferenceQueue.java, Compiled Code)
                """);
        assertThat(thread.id()).isEqualTo("0x101B4100");
        assertThat(thread.ref().osId()).isEqualTo(0x94);
        assertThat(thread.state()).isEqualTo(ThreadState.WAITING);
        assertThat(thread.figures().priority()).isEqualTo(8);
        assertThat(thread.frames()).hasSize(2);
    }
}
