package dev.auger.importers.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.source.decompile.DecompileFailure;
import dev.auger.model.source.SourceAnswer.Outcome;
import dev.auger.model.source.SourceAnswer.Searched;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void aJarWhoseClassIsBeyondTheDecompilerIsNotCalledUnreadable() {
        Findings findings = new Findings();
        findings.add("slow.jar", () -> {
            throw new DecompileFailure("took too long");
        });
        findings.add("damaged.jar", () -> {
            throw new IOException("no end header");
        });
        findings.add("other.jar", List::of);
        assertThat(findings.answer().searched())
                .containsExactly(
                        new Searched("slow.jar", Outcome.UNDECOMPILED),
                        new Searched("damaged.jar", Outcome.UNREADABLE),
                        new Searched("other.jar", Outcome.NOTHING));
    }
}
