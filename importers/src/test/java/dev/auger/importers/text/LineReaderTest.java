package dev.auger.importers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void linesEndInAnyOfTheirWays() {
        assertThat(lines("a\nbc\r\n\nd".getBytes(StandardCharsets.UTF_8))).containsExactly("a", "bc", "", "d");
        assertThat(lines("a\n".getBytes(StandardCharsets.UTF_8))).containsExactly("a");
        assertThat(lines(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFoundOut(String charset) {
        byte[] text = "\ufeffgrün\r\n线程 7\n".getBytes(Charset.forName(charset));
        assertThat(lines(text)).containsExactly("grün", "线程 7");
    }

    @Test
    void whatIsNoUtf8IsLatin1() {
        assertThat(lines("caf\u00e9\nok".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("café", "ok");
    }

    @Test
    void aLineIsCutWhereAskedAndTheNextIsWhole() {
        byte[] text = ("x".repeat(100) + "\nnext\n").getBytes(StandardCharsets.UTF_8);
        LineReader reader = new LineReader(MemorySegment.ofArray(text), Job.quiet(), 10);
        assertThat(reader.next()).isTrue();
        assertThat(reader.text()).isEqualTo("x".repeat(10));
        assertThat(reader.next()).isTrue();
        assertThat(reader.text()).isEqualTo("next");
        assertThat(reader.offset()).isEqualTo(101);
    }

    @Test
    void aLineLongerThanAWindowIsSkippedToItsEnd() {
        byte[] text = ("x".repeat(3 << 20) + "\nnext").getBytes(StandardCharsets.UTF_8);
        LineReader reader = new LineReader(MemorySegment.ofArray(text), Job.quiet());
        assertThat(reader.next()).isTrue();
        assertThat(reader.text()).hasSize(LineReader.LONGEST);
        assertThat(reader.next()).isTrue();
        assertThat(reader.text()).isEqualTo("next");
        assertThat(reader.endedByNewline()).isFalse();
        assertThat(reader.next()).isFalse();
    }

    @Test
    void aPrefixIsCutWhoseNumbersChange() {
        byte[] text = "10:01:02 [9] a\n10:01:03 [10] b\nno prefix\n".getBytes(StandardCharsets.UTF_8);
        LineReader reader = new LineReader(MemorySegment.ofArray(text), Job.quiet());
        reader.cut(LinePrefix.of("10:01:02 [9] "));
        List<String> found = new ArrayList<>();
        while (reader.next()) {
            found.add(reader.text());
        }
        assertThat(found).containsExactly("a", "b", "no prefix");
        assertThat(LinePrefix.of("10:01:02 [9] ").cut("22:59:59 [1234] rest")).isEqualTo("rest");
    }

    private static List<String> lines(byte[] text) {
        LineReader reader = new LineReader(MemorySegment.ofArray(text), Job.quiet());
        List<String> found = new ArrayList<>();
        while (reader.next()) {
            found.add(reader.text());
        }
        return found;
    }
}
