package dev.auger.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CatalogueTest {

    @Test
    void patternsThatComeWithAugerHaveNoProblems() {
        Catalogue catalogue = Catalogue.builtIn();

        assertThat(catalogue.problems())
                .extracting(p -> p.place() + " " + p.text())
                .isEmpty();
        assertThat(catalogue.patterns()).hasSize(275);
    }
}
