package dev.auger.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CsvTest {

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out)
                .head("name", "size [bytes]")
                .cell("a, b")
                .cell(12)
                .end()
                .cell("say \"x\"")
                .cell(-1)
                .end()
                .cell("two\nlines")
                .known(-1)
                .end()
                .cell("; tab\t is plain")
                .cell((String) null)
                .end();
        assertThat(out)
                .hasToString("name,size [bytes]\r\n\"a, b\",12\r\n\"say \"\"x\"\"\",-1\r\n\"two\nlines\",\r\n"
                        + "; tab\t is plain,\r\n");
    }

    @Test
    void numbersAreRaw() {
        assertThat(Csv.text(1_234_567)).isEqualTo("1234567");
        assertThat(Csv.text(0.25)).isEqualTo("0.25");
        assertThat(Csv.text(Double.NaN)).isEmpty();
        assertThat(Csv.text(-0.0)).isEqualTo("0");
        assertThat(Csv.text(1e300)).isEqualTo("1.0E300");
    }
}
