package dev.auger.importers.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.importers.mat.child.Wire;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatTranscriptTest {

    @Test
    void whatIsSaidIsWhatIsHeard() throws Exception {
        MatTranscript transcript = take(
                Wire.line("hello", Wire.VERSION),
                Wire.line("parser", "A\tparser", "1.3"),
                Wire.line("done", "90", "100"),
                Wire.line("heap", "12", "10", "8", "4"),
                Wire.line("root", "ffffffff00000010"),
                Wire.line("class", "20", "java.lang.String[]", "3", "fedcba9876543210"),
                Wire.line("object", "30", "-", "2", "16", "48"),
                Wire.line("object", "40", "30", "1", "16", "-5"),
                Wire.line("absent", "50"),
                Wire.line("end", "9"));
        GraphOpinion opinion = transcript.opinion();

        assertThat(transcript.ended()).isTrue();
        assertThat(transcript.done()).isEqualTo(90);
        assertThat(opinion.parser()).isEqualTo("Aparser");
        assertThat(opinion.version()).isEqualTo("1.3");
        assertThat(opinion.objectsInFile()).isEqualTo(12);
        assertThat(opinion.objects()).isEqualTo(10);
        assertThat(opinion.identifierBytes()).isEqualTo(8);
        assertThat(opinion.referenceBytes()).isEqualTo(4);
        assertThat(opinion.roots()).containsExactly(0xffffffff00000010L);
        assertThat(opinion.classes())
                .containsExactly(new GraphOpinion.OfClass(0x20, "java.lang.String[]", 3, 0xfedcba9876543210L));
        assertThat(opinion.asked())
                .containsExactly(
                        new GraphOpinion.OfObject(0x30, true, GraphOpinion.ROOT, 2, 16, 48),
                        new GraphOpinion.OfObject(0x40, true, 0x30, 1, 16, -5),
                        new GraphOpinion.OfObject(0x50, false, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread main",
                "hello\t2",
                "hello\t1;hello\t1",
                "parser\ta\tb",
                "hello\t1;heap\t1\t2\t8",
                "hello\t1;heap\t1\t-2\t8\t8",
                "hello\t1;heap\t1\t2\t16\t8",
                "hello\t1;root\txyz",
                "hello\t1;class\t1\tA\t-1\t0",
                "hello\t1;object\t1\t-\tmany\t1\t1",
                "hello\t1;end\t1",
                "hello\t1;heap\t1\t2\t8\t8;end\t7",
                "hello\t1;heap\t1\t2\t8\t8;end\t2;root\t1",
                "hello\t1;dance"
            })
    void anythingElseIsNoProtocol(String lines) {
        OpinionFailure failure = catchThrowableOfType(OpinionFailure.class, () -> take(lines.split(";")));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
        assertThat(failure.code()).isEqualTo("mat.garbled");
    }

    @Test
    void refusalsAreTyped() throws Exception {
        assertThat(refusal("memory", "")).isEqualTo(Reason.MEMORY);
        assertThat(refusal("installation", "no bundle")).isEqualTo(Reason.NO_INSTALLATION);
        assertThat(refusal("unreadable", "Invalid HPROF file header.")).isEqualTo(Reason.UNREADABLE);
    }

    private static Reason refusal(String word, String message) throws Exception {
        OpinionFailure refusal =
                take("hello\t1", Wire.line("failed", word, message)).refusal();
        assertThat(refusal).isNotNull().hasMessageContaining(word.equals("memory") ? "memory" : message);
        return java.util.Objects.requireNonNull(refusal).reason();
    }

    private static MatTranscript take(String... lines) throws OpinionFailure {
        MatTranscript transcript = new MatTranscript();
        for (String line : lines) {
            transcript.take(line);
        }
        return transcript;
    }
}
