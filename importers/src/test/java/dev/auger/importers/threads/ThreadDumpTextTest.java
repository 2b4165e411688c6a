package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.Diagnostic;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Layer;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadInfo.LockLine;
import dev.auger.model.threads.ThreadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadDumpTextTest {

    private static final String HEAD = """
            4711:
            2026-11-20 10:20:45
            Full thread dump OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode, sharing):

            Threads class SMR info:
            _java_thread_list=0x00007f, length=2, elements={
            0x1, 0x2
            }

            """;

    private static final String TAIL = "\nJNI global refs: 15, weak refs: 0\n\n";

    @Test
    void thePassportSaysWhatTheFileIs() throws Exception {
        try (ThreadDumps dumps = Dumps.read(HEAD + waiter("a") + TAIL)) {
            var passport = dumps.passport();
            assertThat(passport.format()).isEqualTo("HotSpot thread dump");
            assertThat(passport.producer()).isEqualTo("OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode, sharing)");
            assertThat(passport.process().pid()).isEqualTo(4711);
            assertThat(passport.start().iso()).isEqualTo("2026-11-20T10:20:45");
            assertThat(passport.counts())
                    .containsExactly(java.util.Map.entry("dumps", 1L), java.util.Map.entry("threads", 1L));
            assertThat(passport.answers()).containsExactlyInAnyOrder(Layer.THREAD, Layer.STACK, Layer.CODE);
            assertThat(passport.complete()).isTrue();
        }
    }

    @Test
    void framesInEveryForm() throws Exception {
        ThreadInfo thread = Dumps.thread("""
                "t" #1 prio=5 tid=0x1 nid=1 runnable
                   java.lang.Thread.State: RUNNABLE
                	at java.lang.Object.wait0(java.base@25.0.3/Native Method)
                	at java.base/java.lang.Thread.run(Thread.java:1474)
                	at app//x.Y.z(Y.java:12)
                	at x.Y$$Lambda/0x000000007415c210.run(Unknown Source)
                	at x.Y$$Lambda$14/1268066861.run(Unknown Source)
                	at java.lang.invoke.LambdaForm$DMH/0x00003800011b0000.invokeVirtual(java.base@25/LambdaForm$DMH)
                	at x.Y.<init>(Y.java)
                """);
        assertThat(thread.frames())
                .containsExactly(
                        new Frame("java.lang.Object", "wait0", null, -1, FrameKind.NATIVE),
                        new Frame("java.lang.Thread", "run", "Thread.java", 1474, FrameKind.JAVA),
                        new Frame("x.Y", "z", "Y.java", 12, FrameKind.JAVA),
                        new Frame("x.Y$$Lambda/0x000000007415c210", "run", null, -1, FrameKind.JAVA),
                        new Frame("x.Y$$Lambda$14/1268066861", "run", null, -1, FrameKind.JAVA),
                        new Frame(
                                "java.lang.invoke.LambdaForm$DMH/0x00003800011b0000",
                                "invokeVirtual",
                                null,
                                -1,
                                FrameKind.JAVA),
                        new Frame("x.Y", "<init>", "Y.java", -1, FrameKind.JAVA));
    }

    @Test
    void locksHeldAndWaitedForAndTheirOwner() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                "a" #1 prio=5 tid=0x1 nid=1 waiting for monitor entry [0x00]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                	at x.Y.f(Y.java:1)
                	- waiting to lock <0x10> (a x.L)
                	- locked <0x20> (a java.lang.Class for x.Y)
                	at x.Y.g(Y.java:2)
                	- eliminated <owner is scalar replaced> (a x.M)
                	- locked <0x20> (a java.lang.Class for x.Y)

                   Locked ownable synchronizers:
                	- <0x30> (a java.util.concurrent.locks.ReentrantLock$NonfairSync)

                "b" #2 prio=5 tid=0x2 nid=2 runnable [0x00]
                   java.lang.Thread.State: RUNNABLE
                	at x.Y.h(Y.java:3)
                	- locked <0x10> (a x.L)

                   Locked ownable synchronizers:
                	- None
                """)) {
            ThreadInfo a = dumps.dumps().getFirst().thread(0);
            assertThat(a.state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(a.waitingOn()).isEqualTo(new Lock("0x10", "x.L", "b"));
            assertThat(a.holds())
                    .containsExactly(
                            new Lock("0x20", "java.lang.Class for x.Y", null),
                            new Lock("0x30", "java.util.concurrent.locks.ReentrantLock$NonfairSync", null));
            assertThat(a.lockLines())
                    .containsExactly(
                            new LockLine(0, "waiting to lock <0x10> (a x.L)"),
                            new LockLine(0, "locked <0x20> (a java.lang.Class for x.Y)"),
                            new LockLine(1, "eliminated <owner is scalar replaced> (a x.M)"),
                            new LockLine(1, "locked <0x20> (a java.lang.Class for x.Y)"));
        }
    }

    @Test
    void aWaiterHasGivenItsMonitorUp() throws Exception {
        ThreadInfo waiter = Dumps.thread(waiter("w"));
        assertThat(waiter.waitingOn()).isEqualTo(new Lock("0x99", "x.L", null));
        assertThat(waiter.holds()).isEmpty();
    }

    @Test
    void theMonitorOfAWaitWithoutReferenceIsTheOneItsCallerLocked() throws Exception {
        ThreadInfo waiter = Dumps.thread("""
                "w" daemon prio=1 tid=0x1 nid=0x57f8 in Object.wait() [0x51d6d000..0x51d6dd30]
                	at java.lang.Object.wait(Native Method)
                	at x.Y.run(Y.java:341)
                	- locked <0x2a> (a x.L)
                """);
        assertThat(waiter.waitingOn()).isEqualTo(new Lock("0x2a", "x.L", null));
        assertThat(waiter.holds()).isEmpty();
        assertThat(waiter.state()).as("not printed by JDK 5").isNull();
    }

    @Test
    void whoInitialisesAClassOwnsItsMonitor() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                "a" #1 prio=5 tid=0x1 nid=1 in Object.wait()
                   java.lang.Thread.State: RUNNABLE
                	at x.Y.f(Y.java:1)
                	- waiting on the Class initialization monitor for x.Slow

                "b" #2 prio=5 tid=0x2 nid=2 runnable
                   java.lang.Thread.State: RUNNABLE
                	at x.Slow.<clinit>(Slow.java:3)
                	at x.Y.g(Y.java:2)
                """)) {
            assertThat(dumps.dumps().getFirst().thread(0).waitingOn())
                    .isEqualTo(new Lock("init:x.Slow", "x.Slow", "b"));
        }
    }

    @Test
    void theDeadlockSectionNamesCyclesAndOwners() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                "a" #1 prio=5 tid=0x1 nid=1 waiting on condition [0x00]
                   java.lang.Thread.State: WAITING (parking)
                	at jdk.internal.misc.Unsafe.park(Native Method)
                	- parking to wait for  <0x10> (a java.util.concurrent.locks.ReentrantLock$NonfairSync)

                "b "q"" #2 prio=5 tid=0x2 nid=2 waiting for monitor entry [0x00]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                	at x.Y.g(Y.java:2)
                	- waiting to lock <0x20> (a x.L)

                JNI global refs: 15, weak refs: 0


                Found one Java-level deadlock:
                =============================
                "a":
                  waiting for ownable synchronizer 0x10, (a java.util.concurrent.locks.ReentrantLock$NonfairSync),
                  which is held by "b "q""

                "b "q"":
                  waiting to lock monitor 0x77 (object 0x20, a x.L),
                  which is held by "a"

                Java stack information for the threads listed above:
                ===================================================
                "a":
                	at jdk.internal.misc.Unsafe.park(Native Method)
                "b "q"":
                	at x.Y.g(Y.java:2)

                Found 1 deadlock.
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(2);
            assertThat(dump.reportedDeadlocks()).containsExactly(List.of("a", "b \"q\""));
            assertThat(dump.thread(0).waitingOn().owner()).isEqualTo("b \"q\"");
            assertThat(dump.thread(1).waitingOn().owner()).isEqualTo("a");
        }
    }

    @Test
    void aMountedVirtualThreadStandsOnItsCarrier() throws Exception {
        ThreadInfo carrier = Dumps.thread("""
                "ForkJoinPool-1-worker-1" #30 [12007] daemon prio=5 os_prio=0 tid=0x1  [0x00]
                   Carrying virtual thread #32
                	at jdk.internal.vm.Continuation.run(java.base@25/Continuation.java:251)
                	- locked <0x1> (a x.C)
                   Mounted virtual thread #32
                	at x.Y.spin(Y.java:15)
                	- locked <0x2> (a x.V)
                	at java.lang.VirtualThread.run(java.base@25/VirtualThread.java:460)

                   Locked ownable synchronizers:
                	- None
                """);
        assertThat(carrier.detail()).isEqualTo("carrying virtual thread #32");
        assertThat(carrier.frames()).extracting(Frame::method).containsExactly("spin", "run", "run");
        assertThat(carrier.lockLines())
                .containsExactly(new LockLine(2, "locked <0x1> (a x.C)"), new LockLine(0, "locked <0x2> (a x.V)"));
    }

    @Test
    void aNameWithALineBreakIsOneName() throws Exception {
        assertThat(Dumps.thread(HEAD + "\"two\nlines\" #35 prio=5 tid=0x1 nid=1 runnable\n" + TAIL)
                        .ref()
                        .name())
                .isEqualTo("two\nlines");
    }

    @Test
    void aStackTraceInTheLogAfterADumpIsNobodysStack() throws Exception {
        ThreadInfo thread = Dumps.thread(HEAD
                + "\"VM Thread\" os_prio=0 cpu=1.00ms elapsed=2.00s tid=0x1 nid=9 runnable\n" + TAIL
                + "java.lang.IllegalStateException: no\n\tat x.Y.z(Y.java:1)\n");
        assertThat(thread.frames()).isEmpty();
        assertThat(thread.state()).isNull();
    }

    @Test
    void aLoggersPrefixIsCutFromEveryLine() throws Exception {
        String plain = "Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):\n\n" + waiter("a b") + "\n"
                + waiter("c") + TAIL;
        StringBuilder logged = new StringBuilder("2026-11-20 09:59:59,001 INFO [main] App - started\n");
        int millis = 95;
        for (String line : plain.split("\n", -1)) {
            logged.append("2026-11-20 10:00:00,")
                    .append(millis++)
                    .append(" INFO [stdout] ")
                    .append(line)
                    .append("\n");
            if (millis == 99) {
                logged.append("2026-11-20 10:00:00,098 WARN [other] App - in between\n");
            }
        }
        try (ThreadDumps dumps = Dumps.read(logged.toString());
                ThreadDumps expected = Dumps.read(plain)) {
            assertThat(dumps.dumps().getFirst().size()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                assertThat(dumps.dumps().getFirst().thread(i))
                        .isEqualTo(expected.dumps().getFirst().thread(i));
            }
            assertThat(dumps.dumps().getFirst().at().iso()).startsWith("2026-11-20T10:00:00.");
        }
    }

    @Test
    void aDumpFarDownALogIsFound() throws Exception {
        String log = "2026-11-20 09:59:59,001 INFO [main] App - nothing to see here\n".repeat(5000);
        try (ThreadDumps dumps = Dumps.read(log + HEAD + waiter("late") + TAIL + log)) {
            assertThat(dumps.dumps()).hasSize(1);
            assertThat(Dumps.named(dumps.dumps().getFirst(), "late").frames()).hasSize(3);
        }
    }

    @Test
    void talkOfADumpIsNoDump() throws Exception {
        try (ThreadDumps dumps =
                Dumps.read("INFO Full thread dump of the JVM (pid 7) requested\n" + HEAD + waiter("a") + TAIL)) {
            assertThat(dumps.dumps()).hasSize(1);
            assertThat(dumps.passport().producer()).startsWith("OpenJDK");
        }
        assertThatThrownBy(() -> Dumps.read("INFO Full thread dump of the JVM requested\n"))
                .isInstanceOf(UnrecognisedInput.class);
    }

    @Test
    void severalDumpsKeepTheirOrderAndTimes() throws Exception {
        try (ThreadDumps dumps =
                Dumps.read(HEAD + waiter("one") + TAIL + HEAD.replace("10:20:45", "10:20:55") + waiter("two") + TAIL)) {
            assertThat(dumps.dumps()).extracting(d -> d.thread(0).ref().name()).containsExactly("one", "two");
            assertThat(dumps.passport().end().iso()).isEqualTo("2026-11-20T10:20:55");
            assertThat(dumps.dumps().get(0).thread(0).frames())
                    .as("equal stacks are kept once")
                    .isSameAs(dumps.dumps().get(1).thread(0).frames());
        }
    }

    @Test
    void aCutDumpIsReadAsFarAsItGoes() throws Exception {
        String whole = HEAD + waiter("one") + "\n" + waiter("two") + TAIL;
        int cut = whole.lastIndexOf("at x.Y.run");
        try (ThreadDumps dumps = Dumps.read(whole.substring(0, cut + 6))) {
            assertThat(dumps.dumps().getFirst().size()).isEqualTo(2);
            assertThat(dumps.passport().complete()).isFalse();
            assertThat(dumps.passport().diagnostics()).singleElement().satisfies(d -> {
                assertThat(d).isEqualTo(new Diagnostic("threads.truncated", cut + 6, -1, d.message()));
                assertThat(d.message()).contains("2 threads");
            });
        }
    }

    @Test
    void latin1NamesSurvive() throws Exception {
        byte[] bytes = "\"Gerät\" #1 prio=5 tid=0x1 nid=1 runnable\n".getBytes(StandardCharsets.ISO_8859_1);
        try (ThreadDumps dumps = Dumps.read(bytes)) {
            assertThat(dumps.dumps().getFirst().thread(0).ref().name()).isEqualTo("Gerät");
        }
    }

    @Test
    void utf16WithAMark() throws Exception {
        byte[] bytes = ("\ufeff" + HEAD + waiter("weit 中") + TAIL).getBytes(StandardCharsets.UTF_16LE);
        try (ThreadDumps dumps = Dumps.read(bytes)) {
            assertThat(dumps.dumps().getFirst().thread(0).ref().name()).isEqualTo("weit 中");
            assertThat(dumps.passport().process().pid()).isEqualTo(4711);
        }
    }

    @Test
    void anAnnouncedDumpWithoutThreadsIsAnError() {
        assertThatThrownBy(() -> Dumps.read("Full thread dump OpenJDK 64-Bit Server VM (25):\n\n"))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("threads.none"));
    }

    @Test
    void dumpToFileAsText() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                11980
                2026-11-20T10:40:07.849682593Z
                25.0.3+9-LTS

                #13 "Finalizer" WAITING 2026-11-20T10:40:07.863979511Z
                    at java.base/java.lang.Object.wait0(Native Method)
                    - waiting on <java.lang.ref.ReferenceQueue$Lock@10b4102a>
                    at java.base/java.lang.ref.ReferenceQueue.remove(ReferenceQueue.java:215)
                    - locked <java.lang.ref.ReferenceQueue$Lock@10b4102a>

                #29 "virt" virtual TIMED_WAITING 2026-11-20T10:40:07.866888750Z
                    at V.main(V.java:14)
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.at().iso()).isEqualTo("2026-11-20T10:40:07.849682593Z");
            assertThat(dumps.passport().producer()).isEqualTo("JDK 25.0.3+9-LTS");
            assertThat(dumps.passport().process().pid()).isEqualTo(11980);
            assertThat(dump.thread(0).waitingOn().id()).isEqualTo("java.lang.ref.ReferenceQueue$Lock@10b4102a");
            assertThat(dump.thread(0).holds()).isEmpty();
            assertThat(dump.thread(1).ref().virtual()).isTrue();
            assertThat(dump.thread(1).state()).isEqualTo(ThreadState.TIMED_WAITING);
        }
    }

    @Test
    void dumpToFileAsTextOfJdk21() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                11980
                2024-01-20T10:40:07.849682593Z
                21.0.2+13-LTS

                #1 "main"
                      java.base/java.lang.Thread.sleep0(Native Method)
                      java.base/java.lang.Thread.sleep(Thread.java:509)
                      V.main(V.java:14)

                #22 "" virtual
                      java.base/java.lang.VirtualThread.park(VirtualThread.java:582)

                #23 "" virtual

                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(3);
            assertThat(dumps.passport().producer()).isEqualTo("JDK 21.0.2+13-LTS");
            assertThat(dump.thread(0).frames()).extracting(Frame::method).containsExactly("sleep0", "sleep", "main");
            assertThat(dump.thread(0).state()).isNull();
            assertThat(dump.thread(1).ref().virtual()).isTrue();
            assertThat(dump.thread(1).frames()).hasSize(1);
            assertThat(dump.thread(2).frames()).isEmpty();
        }
    }

    @Test
    void dumpToFileAsJson() throws Exception {
        try (ThreadDumps dumps = Dumps.read("""
                {"threadDump": {"processId": "7", "time": "2026-11-20T10:40:07Z", "runtimeVersion": "25",
                 "threadContainers": [
                  {"container": "<root>", "parent": null, "owner": null, "threads": [
                   {"tid": "22", "time": "x", "name": "a", "state": "BLOCKED", "blockedOn": "x.L@80",
                    "stack": ["V.f(V.java:7)"], "monitorsOwned": [{"depth": 0, "locks": ["x.M@b6", null]}]}],
                   "threadCount": "1"},
                  {"container": "pool@1", "parent": "<root>", "owner": null, "threads": [
                   {"virtual": true, "tid": "23", "name": "b", "state": "WAITING", "parkBlocker": {"object": "x.M@b6"},
                    "monitorsOwned": [{"depth": 0, "locks": ["x.L@80"]}], "stack": []}]}]}}
                """)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.size()).isEqualTo(2);
            assertThat(dump.thread(0).waitingOn()).isEqualTo(new Lock("x.L@80", "x.L", "b"));
            assertThat(dump.thread(1).waitingOn()).isEqualTo(new Lock("x.M@b6", "x.M", "a"));
            assertThat(dump.thread(1).ref().group()).isEqualTo("pool@1");
            assertThat(dump.thread(1).ref().virtual()).isTrue();
        }
    }

    @Test
    void jsonThatEndsEarlyIsReadAsFarAsItGoes() throws Exception {
        try (ThreadDumps dumps =
                Dumps.read("{\"threadDump\": {\"threadContainers\": [{\"container\": \"<root>\", \"threads\": ["
                        + "{\"tid\": \"1\", \"name\": \"a\", \"stack\": []}, {\"tid\": \"2\", \"na")) {
            assertThat(dumps.dumps().getFirst().size()).isEqualTo(1);
            assertThat(dumps.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("threads.truncated");
        }
    }

    private static String waiter(String name) {
        return """
                "%s" #5 daemon prio=8 os_prio=0 cpu=0.25ms elapsed=10.19s tid=0x5 nid=0x4803 in Object.wait()  [0x00007]
                   java.lang.Thread.State: WAITING (on object monitor)
                	at java.lang.Object.wait0(java.base@25/Native Method)
                	- waiting on <0x99> (a x.L)
                	at java.lang.Object.wait(java.base@25/Object.java:351)
                	at x.Y.run(Y.java:17)
                	- locked <0x99> (a x.L)
                """.formatted(name);
    }
}
