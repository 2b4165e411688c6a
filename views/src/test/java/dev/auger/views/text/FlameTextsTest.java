package dev.auger.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.FrameKind;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.support.TestTexts;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FlameTextsTest {

    private static final Predicate<String> OURS =
            key -> key.startsWith("flame.") || key.startsWith("alloc.") || key.startsWith("ribbon.");

    private static Set<String> keys(TestTexts texts) {
        return texts.keys().stream().filter(OURS).collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(TestTexts.chinese())).isEqualTo(keys(TestTexts.english()));
    }

    @Test
    void everyKindHasAName() {
        Set<String> keys = keys(TestTexts.english());
        for (SampleKind kind : SampleKind.RECORDED) {
            assertThat(keys).contains("flame.kind." + kind.id());
        }
        for (FrameKind kind : FrameKind.values()) {
            assertThat(keys).containsAll(List.of("flame.frame." + kind.id(), "flame.legend." + kind.id()));
        }
    }

    @Test
    void numbersAreFilledIn() {
        assertThat(TestTexts.english().get("flame.error", "0.4", "48")).isEqualTo("±0.4 points at 95 %, n = 48");
    }

    @Test
    void oneIsNotMany() {
        TestTexts english = TestTexts.english();
        assertThat(english.get("alloc.sites.caption", "1", "1", 1, 1)).isEqualTo("1 site, 1 class");
        assertThat(english.get("alloc.sites.caption", "0", "1 200", 0, 1200)).isEqualTo("0 sites, 1 200 classes");
        assertThat(english.get("alloc.caption", "1", "3 KiB", "0.0", 1))
                .isEqualTo("1 sample stands for 3 KiB, ±0.0 points");
        assertThat(english.get("alloc.caption", "12", "3 KiB", "0.4", 12)).startsWith("12 samples stand for");
    }
}
