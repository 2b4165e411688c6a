package dev.auger.analysis.flame.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.EvidenceKind;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Share;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffTreeTest {

    /** 100 samples: 60 in x, 40 in y. */
    private final MadeRecording before =
            many(many(new MadeRecording().lasting(0, 10_000), 60, "a.A.main:1;a.B.x:2"), 40, "a.A.main:1;a.C.y:3");

    /** 200 samples: 40 in x, 158 in a new one, 2 in a lambda. */
    private final MadeRecording after = many(
            many(many(new MadeRecording().lasting(0, 20_000), 40, "a.A.main:1;a.B.x:2"), 158, "a.A.main:1;a.D.z:4"),
            2,
            "a.A.main:1;a.E$$Lambda/0x00007f01.run:1");

    private static MadeRecording many(MadeRecording to, int count, String stack) {
        for (int i = 0; i < count; i++) {
            to.cpu(i, "w-1", stack);
        }
        return to;
    }

    private static CallTree tree(MadeRecording recording) {
        return CallTrees.of(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    private static int node(CallTree tree, String name) {
        return IntStream.range(0, tree.size())
                .filter(n -> tree.name(n).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesAreOfTheirOwnWhole() {
        DiffTree diff = DiffTree.of(tree(before), tree(after), Job.quiet());
        CallTree tree = diff.tree();
        Change x = diff.change(node(tree, "a.B.x"));
        assertThat(x.before()).isEqualTo(new Share(60, 100, 60, 100));
        assertThat(x.after()).isEqualTo(new Share(40, 200, 40, 200));
        assertThat(x.points()).isCloseTo(-40, within(1e-9));
        assertThat(x.step()).isEqualTo(-3);
        assertThat(diff.change(node(tree, "a.A.main")).points()).isZero();
        assertThat(diff.change(node(tree, "a.A.main")).step()).isZero();
    }

    @Test
    void whatIsGoneAndWhatIsNewIsWideEnoughToBeSeen() {
        DiffTree diff = DiffTree.of(tree(before), tree(after), Job.quiet());
        CallTree tree = diff.tree();
        int y = node(tree, "a.C.y");
        int z = node(tree, "a.D.z");
        assertThat(diff.change(y).isGone()).isTrue();
        assertThat(diff.change(y).isNew()).isFalse();
        assertThat(diff.change(z).isNew()).isTrue();
        assertThat(tree.share(y).fraction()).isCloseTo(0.20, within(1e-9));
        assertThat(tree.share(z).fraction()).isCloseTo(0.395, within(1e-9));
        assertThat(tree.totalWeight()).isEqualTo(DiffTree.WHOLE);
    }

    @Test
    void generatedClassesAreTheSameWhateverTheirAddress() {
        MadeRecording other = many(new MadeRecording(), 10, "a.A.main:1;a.E$$Lambda/0x0000aa99.run:1");
        DiffTree diff = DiffTree.of(tree(other), tree(after), Job.quiet());
        Change lambda = diff.change(node(diff.tree(), "a.E$$Lambda.run"));
        assertThat(lambda.before().part()).isEqualTo(10);
        assertThat(lambda.after().part()).isEqualTo(2);
        assertThat(StableNames.of("a.B.lambda$run$12")).isEqualTo("a.B.lambda$run$*");
        assertThat(StableNames.of("jdk.proxy2.$Proxy34.call")).isEqualTo("jdk.proxy2.$Proxy*.call");
        assertThat(StableNames.of("a.Plain.method")).isEqualTo("a.Plain.method");
    }

    @Test
    void differencesThatChanceExplainsAreNone() {
        // 12 of 100 and 16 of 100: four points, and an interval of about ten.
        Change chance = new Change(new Share(12, 100, 12, 100), new Share(16, 100, 16, 100), true);
        assertThat(chance.points()).isCloseTo(4, within(1e-9));
        // Newcombe's interval by hand: 16 % has Wilson 10.10 to 24.42, 12 % has 7.00 to 19.81; 0.0590 and 0.0781 make
        // 0.0979.
        assertThat(chance.error()).isCloseTo(9.79, within(0.02));
        assertThat(chance.insideError()).isTrue();
        assertThat(chance.step()).isZero();
        Change measured = new Change(new Share(12, 100, 12, 100), new Share(16, 100, 16, 100), false);
        assertThat(measured.step()).isEqualTo(3);
    }

    @Test
    void stepsAreThoseOfTheLegend() {
        assertThat(List.of(0.2, 0.3, 1.6, 4.1, -0.2, -0.3, -1.6, -4.1).stream()
                        .map(points -> new Change(
                                        Share.exact(50_000, 100_000),
                                        Share.exact(50_000 + Math.round(points * 1000), 100_000),
                                        false)
                                .step()))
                .containsExactly(0, 1, 2, 3, 0, -1, -2, -3);
    }

    @Test
    void listsTheLargestChangesFirst() {
        DiffTotals totals = DiffTotals.of(DiffTree.of(tree(before), tree(after), Job.quiet()), Job.quiet());
        CallTree tree = totals.diff().tree();
        assertThat(IntStream.range(0, totals.size()).mapToObj(row -> tree.name(totals.node(row))))
                .containsExactly("a.D.z", "a.B.x", "a.C.y", "a.E$$Lambda.run", "a.A.main");
        assertThat(totals.self(0).points()).isCloseTo(79, within(1e-9));
        assertThat(totals.self(4).after().part()).isZero();
        assertThat(totals.rowOf(totals.node(2))).isEqualTo(2);
    }

    @Test
    void saysWhyTwoProfilesAreHardlyComparable() {
        assertThat(Comparability.doubts(before, tree(before), before, tree(before), Job.quiet()))
                .isEmpty();
        MadeRecording other = many(new MadeRecording().lasting(0, 60_000), 20, "a.A.main:1")
                .passport(MadePassport.of(EvidenceKind.JFR, "b.jfr").producer("OpenJDK 17"));
        MadeRecording first = many(new MadeRecording().lasting(0, 10_000), 100, "a.A.main:1")
                .passport(MadePassport.of(EvidenceKind.JFR, "a.jfr").producer("OpenJDK 25"));
        assertThat(Comparability.doubts(first, tree(first), other, tree(other), Job.quiet()))
                .containsExactly(
                        new Comparability.Doubt(Comparability.Reason.FEW, "100", "20"),
                        new Comparability.Doubt(Comparability.Reason.DURATION, "10000000000", "60000000000"),
                        new Comparability.Doubt(Comparability.Reason.LOAD, "10", "0"),
                        new Comparability.Doubt(Comparability.Reason.JVM, "OpenJDK 25", "OpenJDK 17"));
    }
}
