package dev.auger.analysis.flame.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffPartsTest {

    /** 100 samples: x is called by p (20) and q (30), and calls z in all of them but ten. */
    private final CallTree before = tree(
            many(
                    many(many(new MadeRecording(), 20, "a.P.p:1;a.X.x:1;a.Z.z:2"), 20, "a.Q.q:1;a.X.x:1;a.Z.z:2"),
                    10,
                    "a.Q.q:1;a.X.x:1"),
            50);

    /** 100 samples: p calls x as often as before, q twice as often. */
    private final CallTree after =
            tree(many(many(new MadeRecording(), 20, "a.P.p:1;a.X.x:1;a.Z.z:2"), 60, "a.Q.q:1;a.X.x:1;a.Z.z:2"), 20);

    private static MadeRecording many(MadeRecording to, int count, String stack) {
        for (int i = 0; i < count; i++) {
            to.cpu(i, "w-1", stack);
        }
        return to;
    }

    private static CallTree tree(MadeRecording recording, int others) {
        MadeRecording all = many(recording, others, "a.Other.o:1").lasting(0, 10_000);
        return CallTrees.of(all, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    @Test
    void aSandwichOfTwoIsInSharesOfEverything() {
        DiffSandwich sandwich = DiffSandwich.of(before, after, "a.X.x", Job.quiet());
        assertThat(sandwich.total().points()).isCloseTo(30, within(1e-9));
        assertThat(sandwich.self().points()).isCloseTo(-10, within(1e-9));
        CallTree callers = sandwich.callers().tree();
        int p = callers.find(0, List.of("a.X.x", "a.P.p"));
        int q = callers.find(0, List.of("a.X.x", "a.Q.q"));
        // Of the method's own total p would have fallen from 40 % to 25 %.
        assertThat(sandwich.callers().change(p).points()).isZero();
        assertThat(sandwich.callers().change(q).points()).isCloseTo(30, within(1e-9));
        int z = sandwich.callees().tree().find(0, List.of("a.X.x", "a.Z.z"));
        assertThat(sandwich.callees().change(z).points()).isCloseTo(40, within(1e-9));
    }

    @Test
    void nodesOfASideAndOfTheUnionFindEachOther() {
        DiffTree diff = DiffTree.of(before, after, Job.quiet());
        for (DiffSide side : List.of(diff.was(), diff.is())) {
            for (int n = 0; n < side.tree().size(); n++) {
                int there = side.union(n);
                assertThat(diff.tree().path(there)).isEqualTo(side.tree().path(n));
                assertThat(side.node(there)).isEqualTo(n);
            }
        }
        int gone = diff.tree().find(0, List.of("a.Q.q", "a.X.x"));
        assertThat(diff.change(gone).before().part()).isEqualTo(30);
    }

    @Test
    void collapsedStacksHaveTwoCounts() throws Exception {
        StringBuilder text = new StringBuilder();
        DiffCollapsed.write(DiffTree.of(before, after, Job.quiet()), text);
        assertThat(text.toString()).isEqualTo("""
                        a.Other.o 50 20
                        a.P.p;a.X.x;a.Z.z 20 20
                        a.Q.q;a.X.x 10 0
                        a.Q.q;a.X.x;a.Z.z 20 60
                        """);
    }
}
