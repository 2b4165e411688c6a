package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cli.args.TimeOption;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Sparkline;
import dev.auger.app.cli.table.Table;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void counts() {
        assertThat(Figures.count(0)).isEqualTo("0");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(1000)).isEqualTo("1\u2009000");
        assertThat(Figures.count(-1234567)).isEqualTo("\u22121\u2009234\u2009567");
    }

    @Test
    void sizesNeverShow1024OfAUnit() {
        assertThat(Figures.bytes(1023)).isEqualTo("1\u2009023 B");
        assertThat(Figures.bytes(1024)).isEqualTo("1.0 KiB");
        assertThat(Figures.bytes(1024 * 1024 - 1)).isEqualTo("1.0 MiB");
        assertThat(Figures.bytes(3L << 40)).isEqualTo("3.0 TiB");
    }

    @Test
    void durationsAreMillisecondsWithAtMostSixPlaces() {
        assertThat(Figures.millis(1L)).isEqualTo("0.000001");
        assertThat(Figures.millis(12_500_000L)).isEqualTo("12.5");
        assertThat(Figures.millis(40_000_000L)).isEqualTo("40");
        assertThat(Figures.millis(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Figures.millis(1e9)).isEqualTo("1000000000");
        assertThat(Figures.duration(200_000)).isEqualTo("0.2 ms");
        assertThat(Figures.duration(84_000_000)).isEqualTo("84 ms");
        assertThat(Figures.duration(200_000_000_000L)).isEqualTo("3 min 20 s");
    }

    @Test
    void columnsAlignAlsoWithWideCharacters() throws IOException {
        Table table = new Table().left("名称").right("n").left("x");
        table.row("worker", "7", "a");
        table.row("处理线程", Figures.count(1234), "");
        StringBuilder out = new StringBuilder();
        table.print(out, 2);
        assertThat(out.toString())
                .isEqualTo("  名称          n  x\n" + "  worker        7  a\n" + "  处理线程  1\u2009234\n");
    }

    @Test
    void aSparklineAddsUpNeighbours() {
        assertThat(Sparkline.of(new long[] {0, 1, 2, 4}, 80)).isEqualTo(" ▂▄█");
        assertThat(Sparkline.of(new long[] {0, 0, 4, 4}, 2)).isEqualTo(" █");
        assertThat(Sparkline.of(new long[0], 10)).isEmpty();
    }

    @Test
    void timesAreOffsetsOrInstants() {
        assertThat(TimeOption.parse("--from", "10s").resolve(5)).isEqualTo(10_000_000_005L);
        assertThat(TimeOption.parse("--from", "1.5m").resolve(0)).isEqualTo(90_000_000_000L);
        assertThat(TimeOption.parse("--from", "250ms").resolve(0)).isEqualTo(250_000_000L);
        assertThat(TimeOption.parse("--from", "2").resolve(0)).isEqualTo(2_000_000_000L);
        assertThat(TimeOption.parse("--from", "1970-01-01T00:00:01Z").resolve(99))
                .isEqualTo(1_000_000_000L);
        assertThat(TimeOption.parse("--from", "1970-01-01T01:00:01+01:00").resolve(99))
                .isEqualTo(1_000_000_000L);
        assertThat(TimeOption.parse("--from", "1970-01-01 00:00:01").resolve(99))
                .isEqualTo(1_000_000_000L);
        Assertions.assertThatExceptionOfType(UsageError.class)
                .isThrownBy(() -> TimeOption.parse("--from", "999999999999h"));
    }
}
