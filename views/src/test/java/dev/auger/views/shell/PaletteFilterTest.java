package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteFilterTest {

    private final List<PaletteEntry> entries = List.of(
            entry("palette.command", "auger heap suspects", ""),
            entry("palette.do", "Open", ""),
            entry("palette.do", "Copy row", ""),
            entry("palette.go", "QuoteCache.quote", "method"),
            entry("palette.go", "Cache.open", "method"));

    @Test
    void everyWordMustOccurAndPlacesComeFirst() {
        assertThat(found("open")).containsExactly("Cache.open", "Open");
        assertThat(found("row copy")).containsExactly("Copy row");
        assertThat(found("open nothing")).isEmpty();
    }

    @Test
    void anEarlierHitRanksHigher() {
        assertThat(found("cache")).containsExactly("Cache.open", "QuoteCache.quote");
    }

    @Test
    void theDetailIsSearchedToo() {
        assertThat(found("method")).containsExactly("Cache.open", "QuoteCache.quote");
    }

    @Test
    void nothingTypedShowsAllUpToTheLimit() {
        assertThat(found("")).hasSize(5);
        assertThat(PaletteFilter.find(entries, "", 2)).hasSize(2);
    }

    private List<String> found(String text) {
        return PaletteFilter.find(entries, text, 50).stream()
                .map(PaletteEntry::text)
                .toList();
    }

    private static PaletteEntry entry(String section, String text, String detail) {
        return new PaletteEntry(section, null, text, false, detail, List.of(), () -> {});
    }
}
