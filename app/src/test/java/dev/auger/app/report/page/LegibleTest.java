package dev.auger.app.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {

    @Test
    void marksThatTurnTextAreSpelledOut() {
        assertThat(written("a\u202eb\u2066c\u200bd\ufeff")).isEqualTo("a\\u202eb\\u2066c\\u200bd\\ufeff");
    }

    @Test
    void whatAPageHasNoPlaceForIsReplaced() {
        assertThat(written("a\u0001\u007f\u0085\ud800\uffffb")).isEqualTo("a\ufffd\ufffd\ufffd\ufffd\ufffdb");
        assertThat(written("\ud83d\ude00\n\t")).isEqualTo("\ud83d\ude00\n\t");
    }

    @Test
    void longNamesKeepBothEndsAndSayHowLongTheyAre() {
        String name = "start" + "x".repeat(1_000_000) + "end";

        assertThat(Legible.name(name))
                .hasSizeLessThanOrEqualTo(Legible.NAME)
                .startsWith("start")
                .endsWith("end")
                .contains("[1000008]");
        assertThat(Legible.name("short")).isEqualTo("short");
    }

    @Test
    void noCutGoesThroughACharacter() {
        String faces = "\ud83d\ude00".repeat(500);
        for (int most = 40; most < 60; most++) {
            String cut = Legible.cut("a".repeat(most % 2) + faces, most);
            assertThat(written(cut)).doesNotContain("\ufffd");
            assertThat(cut.length()).isLessThanOrEqualTo(most + 2);
        }
    }

    private static String written(String text) {
        StringBuilder out = new StringBuilder();
        Legible.append(text, out);
        return out.toString();
    }
}
