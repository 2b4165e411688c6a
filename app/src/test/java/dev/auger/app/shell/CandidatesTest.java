package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.ThreadRef;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final ThreadRef API = new ThreadRef("api-1", 1, -1, false, null);
    private static final ThreadRef DISK = new ThreadRef("disk-1", 2, -1, false, null);

    private final Finding leak = finding(Selection.NONE
            .withThreads(List.of(API), "api")
            .withStack(List.of("a.Main.run", "a.Page.render"))
            .withAllocation(new Selection.Allocation("a.Entry", null)));
    private final Finding storm =
            finding(Selection.NONE.withThreads(List.of(DISK), "disk").withStack(List.of("a.Main.run", "a.Disk.read")));

    @Test
    void withoutAChoiceAllFit() {
        assertThat(Candidates.of(List.of(leak, storm), Selection.NONE)).containsExactly(leak, storm);
    }

    @Test
    void aChosenThreadRulesOutFindingsOfOthers() {
        assertThat(of(Selection.NONE.withThreads(List.of(DISK), "disk"))).containsExactly(storm);
    }

    @Test
    void aChosenFrameFitsFindingsBelowItAndAboveIt() {
        assertThat(of(Selection.NONE.withStack(List.of("a.Main.run")))).containsExactly(leak, storm);
        assertThat(of(Selection.NONE.withStack(List.of("a.Main.run", "a.Page.render", "a.Text.pad"))))
                .containsExactly(leak);
    }

    @Test
    void everyChoiceCounts() {
        Selection both = Selection.NONE
                .withThreads(List.of(DISK), "disk")
                .withAllocation(new Selection.Allocation("a.Entry", null));
        assertThat(of(both)).isEmpty();
    }

    private List<Finding> of(Selection chosen) {
        return Candidates.of(List.of(leak, storm), chosen);
    }

    private static Finding finding(Selection selection) {
        return new Finding(
                "p",
                Phrase.of("t"),
                Phrase.of("d"),
                Finding.Level.STRONG,
                1,
                1,
                null,
                new Trail(List.of(), selection),
                List.of(),
                Phrase.of("r"));
    }
}
