package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.heap.HeapLayout;
import dev.auger.views.text.LayoutReasons;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why sizes are what they are is told in the language of the reader. */
final class LayoutReasonsTest {

    private static final List<String> ROOMS = List.of("errors", "cli");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object arrays closer together than 8-byte references allow; the header from 45205 gaps between instances",
                "object arrays spaced by 8-byte references; the header is assumed",
                "4-byte references, set by the user; the header set by the user",
                "addresses below 32 GiB; the header is assumed",
                "addresses above 32 GiB; the header is assumed",
                "the Android runtime's fixed layout",
                "4-byte identifiers: a 32-bit JVM",
                "nothing: the identifiers are no addresses",
                "nothing: the identifiers are no addresses; a 32-bit JVM is assumed",
                "what the user set: the identifiers are no addresses",
                "given by the user",
                "Eclipse MAT's rules; addresses below 32 GiB; the header is assumed"
            })
    void whatIsInferredHasAWordInChinese(String english) {
        assertThat(text(english, Locale.ENGLISH)).isEqualTo(english.replace("45205", "45\u2009205"));
        assertThat(text(english, Locale.SIMPLIFIED_CHINESE).replaceAll("Android|Eclipse MAT|JVM|GiB", ""))
                .doesNotContain("layout.from")
                .doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(text("a new way; the header is assumed", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("a new way；对象头为假定");
    }

    private static String text(String english, Locale locale) {
        return LayoutReasons.text(new HeapLayout(4, 12, 16, 8, english), new Bundles(locale, ROOMS));
    }
}
