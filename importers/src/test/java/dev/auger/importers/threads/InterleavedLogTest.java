package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadInfo;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Dumps in logs into which others write meanwhile. */
class InterleavedLogTest {

    @Test
    void aTraceInTheMiddleIsNotOfTheStack() throws Exception {
        ThreadInfo thread = Dumps.thread("""
                Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):

                "a" #5 prio=5 tid=0x5 nid=0x4803 runnable  [0x00007]
                   java.lang.Thread.State: RUNNABLE
                	at x.Y.one(Y.java:1)
                2026-11-20 10:00:00 ERROR [main] App - failed
                java.lang.IllegalStateException: no
                	at other.A.b(A.java:7)
                Caused by: other.Trouble: yes
                	at other.A.c(A.java:8)
                	... 12 more
                	at x.Y.two(Y.java:2)
                	- locked <0x99> (a x.L)
                	at x.Y.three(Y.java:3)
                """);
        assertThat(thread.frames()).extracting(Frame::method).containsExactly("one", "two", "three");
        assertThat(thread.holds()).hasSize(1);
    }

    @Test
    void linesWithoutTheLoggersPrefixAreSomebodyElses() throws Exception {
        StringBuilder log = new StringBuilder();
        int second = 10;
        for (String line : """
                Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):

                "a" #5 prio=5 tid=0x5 nid=0x4803 runnable  [0x00007]
                   java.lang.Thread.State: RUNNABLE
                	at x.Y.one(Y.java:1)
                	at x.Y.two(Y.java:2)

                JNI global refs: 15, weak refs: 0
                """.split("\n")) {
            log.append("INFO   | jvm 1    | 2026/11/20 10:00:")
                    .append(second++)
                    .append(" | ")
                    .append(line)
                    .append('\n');
            log.append("\tat other.A.b(A.java:7)\n\"z\" #9 prio=5 tid=0x9 nid=0x1 runnable\n");
        }
        try (ThreadDumps dumps = Dumps.read(log.toString())) {
            // What stands between the first line of the dump and the first thread cannot be told from threads without a
            // prefix.
            ThreadInfo a = Dumps.named(dumps.dumps().getFirst(), "a");
            assertThat(a.frames()).extracting(Frame::method).containsExactly("one", "two");
        }
    }

    @Test
    void aLineLongerThanAnyIsPassedOver() throws Exception {
        String head = "Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):\n\n";
        String thread = "\"a\" #5 prio=5 tid=0x5 nid=0x4803 runnable\n\tat x.Y.one(Y.java:1)\n";
        String filler = "x".repeat(3_000_000);
        try (ThreadDumps dumps =
                Dumps.read(filler + "\n" + head + thread + filler + "\n\tat x.Y.two(Y.java:2)\n" + filler)) {
            assertThat(dumps.dumps().getFirst().thread(0).frames())
                    .extracting(Frame::method)
                    .containsExactly("one", "two");
        }
        byte[] wide = ("\ufeff" + filler + "\n" + head + thread).getBytes(StandardCharsets.UTF_16LE);
        try (ThreadDumps dumps = Dumps.read(wide)) {
            assertThat(dumps.dumps().getFirst().size()).isEqualTo(1);
        }
    }

    @Test
    void theDumpWithoutItsFirstLineInALargeLog() throws Exception {
        String noise = "2026-11-20 10:00:00,001 INFO  [main] App - nothing \"quoted\" #1 here\n".repeat(30_000);
        String threads = "\"a\" #5 prio=5 tid=0x5 nid=0x4803 runnable\n\tat x.Y.one(Y.java:1)\n";
        try (ThreadDumps dumps = Dumps.read(
                threads + noise + "Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):\n\n" + threads)) {
            assertThat(dumps.dumps()).hasSize(2);
            assertThat(dumps.dumps().get(1).thread(0))
                    .isEqualTo(dumps.dumps().get(0).thread(0));
        }
    }
}
