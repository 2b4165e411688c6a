package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.running.IdiomRule;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every idiom of the data file says what it is and what to do, in both languages. */
final class IdiomTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyIdiomHasItsTexts(String language) {
        Bundles texts = new Bundles(Locale.forLanguageTag(language));
        assertThat(IdiomRule.ids())
                .hasSizeGreaterThan(15)
                .allMatch(id -> texts.has("trail.idiom." + id) && texts.has("trail.idiom." + id + ".remedy"));
    }
}
