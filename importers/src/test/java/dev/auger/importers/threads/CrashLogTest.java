package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import org.junit.jupiter.api.Test;

class CrashLogTest {

    private static final String HEAD = """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x000000010f8ac794, pid=70115, tid=6659
            #
            # JRE version: OpenJDK Runtime Environment (25.0.2+10) (build 25.0.2+10-69)
            # Java VM: OpenJDK 64-Bit Server VM (25.0.2+10-69, mixed mode, g1 gc, bsd-aarch64)
            # Problematic frame:
            # V  [libjvm.so+0x6b7187]  vframeStreamForte::forte_next()+0x797
            #

            """;

    private static final String LOG = HEAD + """
            Time: Wed Mar 18 12:15:25 2026 UTC elapsed time: 2.500000 seconds (0d 0h 0m 2s)

            Current thread (0x0000000100a153f0):  JavaThread "main"             [_thread_in_Java, id=6659, stack(0x1,0x2) (2060K)]

            Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
            J 728 c1 x.Unsafe.getLong(Ljava/lang/Object;J)J java.base@25.0.2 (173 bytes) @ 0x1 [0x2+0x3]
            j  x.LambdaForm$DMH+0x00000ff00106c000.invokeStatic(Ljava/lang/Object;)V+10 java.base@25.0.2
            v  ~StubRoutines::call_stub 0x0000000116d08154
            V  [libjvm.dylib+0x4d3324]  JavaCalls::call_helper(JavaValue*, JavaThread*)+0x3dc
            C  [libc.so.6+0x85f14]

            Registers:
             x0=0x1

            Java Threads: ( => current thread )
            =>0x0000000100a153f0 JavaThread "main"                              [_thread_in_Java, id=6659, stack(0x1,0x2) (2060K)]
              0x0000000768c0d000 JavaThread "Reference "quoted" Handler" daemon [_thread_blocked, id=29187, stack(0x1,0x2) (2060K)]
            Total: 2

            Other Threads:
              0x00000007690bd800 VMThread "VM Thread"                           [id=18179, stack(0x1,0x2) (2060K)]
              0x000000010f027000 WatcherThread [stack: 0x1,0x2] [id=30211]
            Total: 2

            Heap:
             PSYoungGen      total 28672K, used 12156K [0x1, 0x2, 0x3)
              eden space 24576K, 49% used [0x1,0x2,0x3)
             ParOldGen       total 65536K, used 59670K [0x1, 0x2, 0x3)
             Metaspace       used 17277K, capacity 17738K, committed 20736K, reserved 1067008K

            END.
            """;

    @Test
    void theCrashAndTheThreads() throws Exception {
        try (ThreadDumps crash = Dumps.read(LOG)) {
            var passport = crash.passport();
            assertThat(passport.kind()).isEqualTo(EvidenceKind.CRASH);
            assertThat(passport.process().pid()).isEqualTo(70115);
            assertThat(passport.process().start().iso()).isEqualTo("2026-03-18T12:15:22.5Z");
            assertThat(passport.producer()).startsWith("OpenJDK 64-Bit Server VM (25.0.2+10-69");
            assertThat(passport.counts())
                    .containsEntry("threads", 4L)
                    .containsEntry("heapUsedBytes", (12156L + 59670) * 1024);
            assertThat(passport.complete()).isTrue();
            ThreadDump dump = crash.dumps().getFirst();
            ThreadInfo main = dump.thread(0);
            assertThat(main.id()).isEqualTo("0x0000000100a153f0");
            assertThat(main.ref().osId()).isEqualTo(6659);
            assertThat(main.detail()).isEqualTo("_thread_in_Java, crashed: SIGSEGV (0xb)");
            assertThat(main.state()).isEqualTo(ThreadState.RUNNABLE);
            assertThat(main.frames())
                    .containsExactly(
                            new Frame("x.Unsafe", "getLong", null, -1, FrameKind.JAVA),
                            new Frame(
                                    "x.LambdaForm$DMH/0x00000ff00106c000",
                                    "invokeStatic",
                                    null,
                                    -1,
                                    FrameKind.INTERPRETED),
                            new Frame("", "~StubRoutines::call_stub", null, -1, FrameKind.CPP),
                            new Frame(
                                    "libjvm.dylib",
                                    "JavaCalls::call_helper(JavaValue*, JavaThread*)",
                                    null,
                                    -1,
                                    FrameKind.CPP),
                            new Frame("libc.so.6", "+0x85f14", null, -1, FrameKind.NATIVE));
            ThreadInfo handler = dump.thread(1);
            assertThat(handler.ref().name()).isEqualTo("Reference \"quoted\" Handler");
            assertThat(handler.daemon()).isTrue();
            assertThat(handler.state()).isEqualTo(ThreadState.WAITING);
            assertThat(dump.thread(2).ref().name()).isEqualTo("VM Thread");
            assertThat(dump.thread(2).state()).isNull();
            assertThat(dump.thread(3).ref().name()).isEqualTo("WatcherThread");
            assertThat(dump.thread(3).ref().osId()).isEqualTo(30211);
        }
    }

    @Test
    void theHeadAloneNamesTheThreadAndTheFrame() throws Exception {
        try (ThreadDumps crash = Dumps.read(HEAD)) {
            ThreadDump dump = crash.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(1);
            assertThat(dump.thread(0).ref().osId()).isEqualTo(6659);
            assertThat(dump.thread(0).frames())
                    .containsExactly(
                            new Frame("libjvm.so", "vframeStreamForte::forte_next()", null, -1, FrameKind.CPP));
            assertThat(crash.passport().complete()).isFalse();
            assertThat(crash.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("threads.truncated");
        }
    }

    @Test
    void cutAnywhereItIsReadAsFarAsItGoes() throws Exception {
        for (int cut = 80; cut < LOG.length() - 5; cut += 23) {
            try (ThreadDumps crash = Dumps.read(LOG.substring(0, cut))) {
                assertThat(crash.dumps().getFirst().size()).isBetween(1, 4);
                assertThat(crash.passport().complete()).as("cut at %d", cut).isFalse();
            }
        }
    }
}
