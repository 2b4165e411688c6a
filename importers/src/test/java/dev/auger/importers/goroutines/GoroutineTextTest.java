package dev.auger.importers.goroutines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoroutineTextTest {

    private static final String TWO = """
            goroutine 1 [running]:
            main.main()
            \t/src/main.go:12 +0x1d

            goroutine 18 [chan receive, 3 minutes, locked to thread]:
            net/http.(*conn).serve(0xc000010018, {0x2, 0x3})
            \t/usr/lib/go/src/net/http/server.go:1925 +0x3f2
            main.Map[go.shape.int].func1(...)
            \tC:/src/map.go:7
            created by main.start in goroutine 1
            \t/src/main.go:40 +0x45
            """;

    @TempDir
    Path spool;

    private ThreadDumps open(String text) throws Exception {
        return (ThreadDumps) new Importers(spool)
                .open("made", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Job.quiet(), e -> {});
    }

    private ThreadDump only(String text) throws Exception {
        try (ThreadDumps dumps = open(text)) {
            assertThat(dumps.dumps()).hasSize(1);
            return dumps.dumps().getFirst();
        }
    }

    private static List<String> names(ThreadInfo thread) {
        return thread.frames().stream().map(Frame::qualifiedName).toList();
    }

    @Test
    void headersFramesAndCreators() throws Exception {
        try (ThreadDumps dumps = open(TWO)) {
            assertThat(dumps.passport().kind()).isEqualTo(EvidenceKind.GOROUTINES);
            assertThat(dumps.passport().complete()).isTrue();
            assertThat(dumps.passport().counts()).containsEntry("threads", 2L);
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.platform()).isEqualTo(ThreadDump.Platform.GO);
            assertThat(dump.thread(0).state()).isEqualTo(ThreadState.RUNNABLE);
            ThreadInfo waiting = dump.thread(1);
            assertThat(waiting.id()).isEqualTo("18");
            assertThat(waiting.ref().javaId()).isEqualTo(18);
            assertThat(waiting.stateText()).isEqualTo("chan receive");
            assertThat(waiting.state()).isEqualTo(ThreadState.WAITING);
            assertThat(waiting.detail()).isEqualTo("locked to thread");
            assertThat(waiting.figures().waitMillis()).isEqualTo(180_000);
            assertThat(names(waiting)).containsExactly("net/http.(*conn).serve", "main.Map[go.shape.int].func1");
            Frame inlined = waiting.frames().get(1);
            assertThat(inlined.file()).isEqualTo("C:/src/map.go");
            assertThat(inlined.line()).isEqualTo(7);
            assertThat(inlined.kind()).isEqualTo(FrameKind.GO);
            Creator creator = waiting.creator();
            assertThat(creator).isNotNull();
            assertThat(creator.frame().qualifiedName()).isEqualTo("main.start");
            assertThat(creator.frame().line()).isEqualTo(40);
            assertThat(creator.threadId()).isEqualTo("1");
        }
    }

    @Test
    void aLogsPrefixesAndWindowsLineEndsChangeNothing() throws Exception {
        StringBuilder log = new StringBuilder("2026-11-20 10:00:01.500 app[7]: ready\r\n");
        int second = 2;
        for (String line : TWO.lines().toList()) {
            log.append("2026-11-20 10:00:0").append(second++ % 10).append(".250 app[7]: ");
            log.append(line).append("\r\n");
        }
        ThreadDump dump = only(log.toString());
        assertThat(dump.size()).isEqualTo(2);
        assertThat(dump.thread(1)).isEqualTo(only(TWO).thread(1));
        assertThat(dump.at()).isNotNull();
    }

    @Test
    void newerHeadersAndLabels() throws Exception {
        ThreadDump dump = only("""
                goroutine 1 gp=0xc000002380 m=0 mp=0x5a1c20 [running]:
                main.main()
                \t/src/main.go:12 +0x1d fp=0xc00 sp=0xc01 pc=0x45

                goroutine 2 gp=0xc000002fc0 m=nil [chan send (leaked), synctest bubble 3]:
                main.f()
                \t/src/main.go:13 +0x1d

                goroutine 3 [select (durable), 2 minutes] {"request": "12", "user": "a\\"b"}:
                main.g()
                \t/src/main.go:14 +0x1d
                """);
        assertThat(dump.thread(1).stateText()).isEqualTo("chan send (leaked)");
        assertThat(dump.thread(1).detail()).isEqualTo("synctest bubble 3");
        assertThat(dump.thread(2).figures().waitMillis()).isEqualTo(120_000);
        assertThat(dump.thread(2).labels()).containsEntry("request", "12").containsEntry("user", "a\"b");
        assertThat(dump.thread(0).frames().getFirst().line()).isEqualTo(12);
    }

    @Test
    void elidedUnavailableForeignAndAncestralFrames() throws Exception {
        ThreadDump dump = only("""
                goroutine 1 [running]:
                \tgoroutine running on other thread; stack unavailable
                created by main.main
                \t/src/main.go:9 +0x1

                goroutine 5 [syscall]:
                non-Go function at pc=0x7f01
                c_loop
                \t/src/loop.c:3 pc=0x7f02
                main.cLoop()
                \t/src/main.go:20 +0x2
                ...23 frames elided...
                created by main.d1
                \t/src/main.go:69 +0x34
                [originating from goroutine 24]:
                main.d1(...)
                \t/src/main.go:70 +0x34
                created by main.d2
                \t/src/main.go:71 +0x34
                """);
        assertThat(dump.thread(0).frames()).isEmpty();
        assertThat(dump.thread(0).detail()).contains("stack unavailable");
        ThreadInfo foreign = dump.thread(1);
        assertThat(names(foreign)).containsExactly("0x7f01", "c_loop", "main.cLoop");
        assertThat(foreign.frames().get(1).kind()).isEqualTo(FrameKind.NATIVE);
        assertThat(foreign.detail()).isEqualTo("frames elided");
        assertThat(foreign.creator()).isNotNull();
        assertThat(foreign.creator().frame().line()).isEqualTo(69);
        assertThat(foreign.creator().threadId()).isEqualTo("24");
    }

    @Test
    void whatTheRuntimeFoundAsleepIsADeadlock() throws Exception {
        String text = "fatal error: all goroutines are asleep - deadlock!\n\n"
                + TWO.replace("[running]", "[semacquire]") + "exit status 2\n";
        try (ThreadDumps dumps = open(text)) {
            assertThat(dumps.dumps().getFirst().reportedDeadlocks())
                    .containsExactly(List.of("goroutine 1", "goroutine 18"));
            assertThat(dumps.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("goroutines.reason");
            assertThat(dumps.passport().complete()).isTrue();
            assertThat(dumps.passport().format()).contains("fatal error");
        }
    }

    @Test
    void severalDumpsInAFile() throws Exception {
        String text = "SIGQUIT: quit\nPC=0x43f349\n\n" + TWO + "\nstarted again\npanic: boom\n\n"
                + "goroutine 7 [running]:\nmain.f()\n\t/src/f.go:1 +0x1\n\n" + TWO + "\n" + TWO;
        try (ThreadDumps dumps = open(text)) {
            assertThat(dumps.dumps()).extracting(ThreadDump::size).containsExactly(2, 3, 2);
            assertThat(dumps.dumps().get(1).reportedDeadlocks()).isEmpty();
        }
    }

    @Test
    void countedGoroutinesShareTheirStack() throws Exception {
        ThreadDump dump = only("""
                goroutine profile: total 3
                2 @ 0x103b125 0x106cd1f 0x13ac44a
                # labels: {"key":"value"}
                #\t0x106cd1e\ttime.Sleep+0xbe\t\t\t/usr/local/go/src/runtime/time.go:188
                #\t0x13ac449\tmain.loop+0x29\t/src/main.go:165

                1 @ 0x103b125 0x10083ef
                """);
        assertThat(dump.size()).isEqualTo(3);
        assertThat(dump.stackCount()).isEqualTo(2);
        assertThat(dump.stack(0)).isEqualTo(dump.stack(1));
        assertThat(names(dump.thread(1))).containsExactly("time.Sleep", "main.loop");
        assertThat(dump.thread(1).labels()).containsEntry("key", "value");
        assertThat(dump.thread(1).frames().get(1).line()).isEqualTo(165);
        assertThat(names(dump.thread(2))).containsExactly("0x103b125", "0x10083ef");
    }

    @Test
    void aProfileThatWasCutSaysHowManyAreMissing() throws Exception {
        try (ThreadDumps dumps = open("goroutine profile: total 9\n2 @ 0x1\n#\t0x1\tmain.f+0x1\t/f.go:1\n")) {
            assertThat(dumps.passport().complete()).isFalse();
            assertThat(dumps.passport().diagnostics().getFirst().message()).startsWith("7 goroutines");
        }
    }

    @Test
    void everyCutKeepsWhatStandsBefore() throws Exception {
        for (int length = TWO.indexOf('\n'); length <= TWO.length(); length++) {
            try (ThreadDumps dumps = open(TWO.substring(0, length))) {
                assertThat(dumps.dumps().getFirst().thread(0).id()).isEqualTo("1");
            }
        }
    }

    @Test
    void aDamagedFrameIsCountedAndTheRestKept() throws Exception {
        try (ThreadDumps dumps = open(TWO.replace("main.main()", "main.main)("))) {
            assertThat(dumps.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("goroutines.frames");
            assertThat(dumps.dumps().getFirst().size()).isEqualTo(2);
        }
    }
}
