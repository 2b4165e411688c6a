package dev.auger.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JdkReleaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OpenJDK 64-Bit Server VM (25+36-LTS mixed mode, sharing)|25|true",
                "OpenJDK 64-Bit Server VM 25.0.1+8-LTS|25.0.1|true",
                "Java HotSpot(TM) 64-Bit Server VM 1.8.0_45-b15|1.8.0_45|true",
                "OpenJDK 64-Bit Server VM 25.372-b07|1.8.0_372|true",
                "OpenJDK 64-Bit Server VM (25.91-b14 mixed mode)|1.8.0_91|true",
                "Java HotSpot(TM) 64-Bit Server VM (20.45-b01 mixed mode)|1.6.0|false",
                "Java HotSpot(TM) 64-Bit Server VM 12-internal+0-adhoc.mgronlun.open|12|false",
                "OpenJDK 64-Bit Server VM 17.0.8.1+1-Ubuntu-0ubuntu123.04|17.0.8.1|true",
                "OpenJDK 64-Bit Server VM Zulu17.42+20-SA (17.0.7+7-LTS, mixed mode)|17.0.7|true",
                "OpenJDK 64-Bit Server VM 1.8.0-internal-x_2022_08-b00|1.8.0|false",
                "JRE 1.8.0 Linux amd64-64 (build 8.0.8.51 - pxa6480sr8fp51)|1.8.0|false",
                "JDK 17.0.1+12-39|17.0.1|true",
                "JDK 24-internal-adhoc.saint.jdk|24|false",
                "Java HotSpot(TM) 64-Bit Server VM 9-ea+148|9|false",
            })
    void isReadFromWhatAVmSaysOfItself(String producer, String text, boolean exact) {
        assertThat(JdkRelease.ofProducer(producer)).hasValueSatisfying(release -> {
            assertThat(release.text()).isEqualTo(text);
            assertThat(release.exact()).isEqualTo(exact);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "JRockit",
        "IBM J9 R28_Java8_GA_20150116_2030_B231420_CMPRSS",
        "ART",
        "go1.22.1",
        "64-Bit VM",
        "VM 99999999999"
    })
    void otherRuntimesHaveNone(String producer) {
        assertThat(JdkRelease.ofProducer(producer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "25.0.1+8, 25.0.1, true",
        "25+36, 25.0.1, false",
        "25, 25.0.1, true",
        "17.0.9, 17.0.10, false",
        "25.372-b07, 1.8.0_372, true",
        "25.372-b07, 25.0.1, false",
        "21.0.0, 21+35, true",
    })
    void areComparedAsFarAsTheyAreKnown(String one, String other, boolean same) {
        JdkRelease left = JdkRelease.of(one).orElseThrow();
        JdkRelease right = JdkRelease.of(other).orElseThrow();
        assertThat(left.mayBe(right)).isEqualTo(same);
        assertThat(right.mayBe(left)).isEqualTo(same);
    }

    @Test
    void aHostileVersionIsNone() {
        assertThat(JdkRelease.of("1.".repeat(1_000_000))).isEmpty();
        assertThat(JdkRelease.ofProducer("VM " + "9.".repeat(1_000_000))).isEmpty();
    }
}
