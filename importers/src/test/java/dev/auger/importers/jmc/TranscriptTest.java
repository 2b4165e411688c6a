package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.importers.jmc.child.Wire;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.RuleVerdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    private static final String HELLO = "hello\t1\tJDK Mission Control 9";

    @Test
    void verdictsBySeverity() throws Exception {
        Transcript transcript = take(
                HELLO,
                "loaded\t100",
                "rules\t5",
                result("FullGc", "WARNING", "75.04", "jdk.GarbageCollection", ""),
                result("Heap", "INFO", "30", "jdk.GCHeapSummary,jdk.ObjectCount", ""),
                result("Fine", "OK", "0", "", ""),
                result("Needs", "NA", "-1", "jdk.ClassLoad", "jdk.ClassLoad"),
                result("Left", "IGNORE", "-3", "", ""),
                "end\t5");

        assertThat(transcript.engine()).isEqualTo("JDK Mission Control 9");
        assertThat(transcript.passed()).isEqualTo(1);
        assertThat(transcript.said()).extracting(RuleVerdict::rule).containsExactly("FullGc", "Heap");
        assertThat(transcript.said())
                .extracting(RuleVerdict::level)
                .containsExactly(RuleVerdict.Level.STRONG, RuleVerdict.Level.HINT);
        assertThat(transcript.said().getFirst().score()).isEqualTo(75.0);
        assertThat(transcript.said().getLast().events()).containsExactly("jdk.GCHeapSummary", "jdk.ObjectCount");
        assertThat(transcript.silent()).extracting("rule").containsExactly("Left", "Needs");
        assertThat(transcript.silent().getLast().missing()).containsExactly("jdk.ClassLoad");
        assertThat(transcript.ended()).isTrue();
    }

    @Test
    void aRuleTwiceCountsOnce() throws Exception {
        Transcript transcript =
                take(HELLO, result("A", "INFO", "30", "", ""), result("A", "WARNING", "99", "", ""), "end\t1");

        assertThat(transcript.said())
                .singleElement()
                .extracting(RuleVerdict::score)
                .isEqualTo(30.0);
    }

    @Test
    void fieldsSurviveTheWire() {
        String field = "a\tb\nc\\d\u2026 <li>";

        assertThat(Wire.fields(Wire.line("verb", field, ""))).containsExactly("verb", field, "");
        assertThat(Wire.line("verb", "a\u0007b\rc")).isEqualTo("verb\tabc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello\t2\tx",
                "result",
                "result\tA\tB",
                "result\t../../etc\tn\tt\tINFO\t5\ts\te\ts\t\t",
                "result\tA\tn\tt\tFATAL\t5\ts\te\ts\t\t",
                "result\tA\tn\tt\tINFO\tNaN\ts\te\ts\t\t",
                "result\tA\tn\tt\tINFO\t1e9\ts\te\ts\t\t",
                "result\tA\tn\tt\tINFO\t\ts\te\ts\t\t",
                "rules\t-1",
                "rules\t99999999999",
                "rules\tmany",
                "loaded",
                "end\t7",
                "shell\trm",
            })
    void whatIsNoLineOfTheProtocolEndsIt(String line) throws Exception {
        Transcript transcript = take(HELLO);

        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> transcript.take(line));

        assertThat(failure.reason()).isEqualTo(OpinionFailure.Reason.GARBLED);
    }

    @Test
    void nothingBeforeTheGreetingOrBehindTheEnd() throws Exception {
        assertThat(catchThrowableOfType(OpinionFailure.class, () -> take("rules\t3")))
                .isNotNull();
        assertThat(catchThrowableOfType(OpinionFailure.class, () -> take(HELLO, "end\t0", "rules\t3")))
                .isNotNull();
    }

    @Test
    void endlessLinesEnd() throws Exception {
        Transcript transcript = take(HELLO);

        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> {
            while (true) {
                transcript.take("done\t1\t2");
            }
        });

        assertThat(failure.reason()).isEqualTo(OpinionFailure.Reason.GARBLED);
    }

    @Test
    void hostileTextsAreOnlyTexts() throws Exception {
        String evil =
                "<script>alert(1)</script> \u202egnp.exe {0} %s \u0000 ${jndi:ldap://x} **bold** " + "y".repeat(5_000);
        Transcript transcript = take(
                HELLO,
                Wire.line(
                        "result", "A", evil, evil, "WARNING", "80", evil, evil, evil, "jdk.X,../y, z ,\u202ejdk", ""));

        RuleVerdict verdict = transcript.said().getFirst();

        assertThat(verdict.summary()).hasSizeLessThanOrEqualTo(2_000).doesNotContain("\u202e", "\u0000");
        assertThat(verdict.name()).hasSizeLessThanOrEqualTo(120);
        assertThat(verdict.events()).containsExactly("jdk.X");
    }

    @Test
    void randomLinesNeverBreakIt() throws Exception {
        Random random = new Random(42);
        String[] words = {
            "hello", "result", "rules", "done", "end", "failed", "1", "INFO", "-1", "\\", "\\t", "<", "&#x;"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder line = new StringBuilder(words[random.nextInt(6)]);
            for (int f = random.nextInt(12); f > 0; f--) {
                line.append('\t').append(words[random.nextInt(words.length)]);
            }
            Transcript transcript = take(HELLO);
            try {
                transcript.take(line.toString());
            } catch (OpinionFailure expected) {
                assertThat(expected.reason()).isEqualTo(OpinionFailure.Reason.GARBLED);
            }
        }
    }

    private static String result(String id, String severity, String score, String events, String missing) {
        return Wire.line(
                "result", id, "Name of " + id, "heap", severity, score, "Summary.", "Why.", "Do.", events, missing);
    }

    private static Transcript take(String... lines) throws OpinionFailure {
        Transcript transcript = new Transcript();
        for (String line : List.of(lines)) {
            transcript.take(line);
        }
        return transcript;
    }
}
