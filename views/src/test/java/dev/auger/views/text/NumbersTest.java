package dev.auger.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @Test
    void thousandsStandApartByThinSpaces() {
        assertThat(Numbers.count(1_284_906)).isEqualTo("1\u2009284\u2009906");
        assertThat(Numbers.inText(12_816)).isEqualTo("12\u202F816");
        assertThat(Numbers.count(999)).isEqualTo("999");
        assertThat(Numbers.count(0)).isEqualTo("0");
        assertThat(Numbers.count(-1_000)).isEqualTo("\u22121\u2009000");
        assertThat(Numbers.count(Long.MIN_VALUE)).startsWith("\u22129\u2009223");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1, 1 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "18637, 18.2 KiB",
        "102348, 99.9 KiB",
        "102400, 100 KiB",
        "1048575, 1.0 MiB",
        "192937984, 184 MiB",
        "2576980378, 2.4 GiB",
        "-1024, \u22121.0 KiB"
    })
    void sizesArePowersOf1024(long bytes, String text) {
        assertThat(Numbers.bytes(bytes).replace("\u2009", "")).isEqualTo(text);
    }

    @Test
    void sharesHaveOneDecimalAndSmallOnesAreNotNothing() {
        assertThat(Numbers.share(0.602)).isEqualTo("60.2 %");
        assertThat(Numbers.share(1)).isEqualTo("100.0 %");
        assertThat(Numbers.share(0)).isEqualTo("0.0 %");
        assertThat(Numbers.share(0.0001)).isEqualTo("< 0.1 %");
        assertThat(Numbers.shareFigure(0.4617)).isEqualTo("46.2");
        assertThat(Numbers.share(Double.NaN)).isEqualTo("\u2013 %");
    }

    @Test
    void differencesCarryTheirSign() {
        assertThat(Numbers.points(0.042)).isEqualTo("+4.2");
        assertThat(Numbers.points(-0.042)).isEqualTo("\u22124.2");
        assertThat(Numbers.points(0.0001)).isEqualTo("0.0");
        assertThat(Numbers.points(-0.0001)).isEqualTo("0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "840, 840 ns",
        "84000, 84 \u00B5s",
        "8400, 8.4 \u00B5s",
        "84000000, 84 ms",
        "1500000, 1.5 ms",
        "999600000, 1.0 s",
        "41230000000, 41.2 s",
        "59960000000, 1 min",
        "560000000000, 9 min 20 s",
        "3600000000000, 1 h",
        "11100000000000, 3 h 5 min",
        "187200000000000, 2 d 4 h"
    })
    void durationsNameTheirTwoLargestUnits(long nanos, String text) {
        assertThat(Numbers.nanos(nanos)).isEqualTo(text);
        assertThat(Numbers.duration(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void mebibytesStayMebibytes() {
        assertThat(Numbers.mebibytes(1_336_724_685L)).isEqualTo("1\u2009274.8 MiB");
    }

    @Test
    void anAgeHasNoTenths() {
        assertThat(Numbers.age(Duration.ofMillis(17_900))).isEqualTo("17 s");
        assertThat(Numbers.age(Duration.ofMillis(-5))).isEqualTo("0 s");
        assertThat(Numbers.age(Duration.ofSeconds(560))).isEqualTo("9 min 20 s");
    }
}
