package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "one   two\u202fAM|one two AM",
                "<b>bold</b> and <i>more</i>|bold and more",
                "class ''java.lang.Integer''|class 'java.lang.Integer'",
                "a &lt; b &amp;&amp; c &#34;d&#x22;|a < b && c \"d\"",
                "broken &; &#xzz; &nothing; &#1114112;|broken &; &#xzz; &nothing; &#1114112;",
                "Foo.<init>() List<String> -XX:n=<value>|Foo.<init>() List<String> -XX:n=<value>",
                "go to https://example.org/a?b=c now|go to now",
                "[link](https://example.org) here|link here",
                "open < and [ and ' stay|open < and [ and ' stay",
            })
    void cleaned(String text, String plain) {
        assertThat(RuleText.clean(text, 2_000)).startsWith(plain);
    }

    @Test
    void linksKeepTheirWords() {
        assertThat(RuleText.clean("see [the page](http://openjdk.java.net/x|outline]) now", 200))
                .isEqualTo("see the page now");
    }

    @Test
    void listsAreLines() {
        assertThat(RuleText.clean("Found: <ul><li>One</li><li>Two</li></ul> end", 200))
                .isEqualTo("Found:\n\u2022 One\n\u2022 Two\nend");
    }

    @Test
    void emptyLinesGo() {
        assertThat(RuleText.clean(" a \n\n\n  b\t\tc \n", 200)).isEqualTo("a\nb c");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String cut = RuleText.clean("ab\ud83d\ude00cdef", 5);

        assertThat(cut).isEqualTo("ab\ud83d\ude00\u2026");
        assertThat(RuleText.clean("abc\ud83d\ude00cdef", 5)).isEqualTo("abc\u2026");
    }

    @Test
    void aFloodOfOpeningsTakesNoTime() {
        assertThat(RuleText.clean("<a [ &".repeat(10_000), 100)).hasSizeBetween(99, 100);
    }
}
