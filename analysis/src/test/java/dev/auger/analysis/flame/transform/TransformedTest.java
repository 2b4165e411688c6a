package dev.auger.analysis.flame.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.Collapsed;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransformedTest {

    private final MadeRecording recording = new MadeRecording()
            .cpu(1, "w-1", "a.A.main:1;a.A.work:10;a.B.leaf:5")
            .cpu(2, "w-1", "a.A.main:1;a.A.work:11;java.util.List.get:1;a.B.leaf:5")
            .cpu(3, "w-2", "a.A.main:1;a.A.rec:3;a.A.rec:3;a.C.via:1;a.A.rec:3;a.B.leaf:5")
            .cpu(4, "w-2", "a.A.main:1;a.C.other:3")
            .cpu(5, "w-2", "a.A.main:1;a.C.other:3")
            .cpu(6, "w-2", "java.lang.Thread.run:3");

    private final CallTree source = tree(CallTreeOptions.of(SampleKind.CPU));

    private CallTree tree(CallTreeOptions options) {
        return CallTrees.of(recording, options, SampleFilter.ALL, Job.quiet());
    }

    private static String collapsed(CallTree tree) {
        StringBuilder out = new StringBuilder();
        try {
            Collapsed.write(tree, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    private Transformed apply(Transform... transforms) {
        return Transformed.of(source, List.of(transforms), c -> c.startsWith("a."), Job.quiet());
    }

    @Test
    void weavingWithoutAChangeGivesTheSameTree() {
        CallTree same = TreeWeaver.weave(source, source.options(), TreeWeaver.SAME, Job.quiet());
        assertThat(collapsed(same)).isEqualTo(collapsed(source));
        assertThat(same.size()).isEqualTo(source.size());
        assertThat(same.sampleCount()).isEqualTo(6);
        for (int n = 0; n < source.size(); n++) {
            assertThat(same.name(n)).isEqualTo(source.name(n));
            assertThat(same.total(n)).isEqualTo(source.total(n));
            assertThat(same.frameOf(n)).isEqualTo(source.frameOf(n));
        }
    }

    @Test
    void turningGivesWhatBottomUpGives() {
        CallTreeOptions byThread = new CallTreeOptions(SampleKind.CPU, false, true, false);
        CallTree turned = TreeWeaver.inverted(tree(byThread), Job.quiet());
        CallTree bottomUp = tree(new CallTreeOptions(SampleKind.CPU, false, true, true));
        assertThat(turned.options()).isEqualTo(bottomUp.options());
        assertThat(turned.size()).isEqualTo(bottomUp.size());
        for (int n = 0; n < turned.size(); n++) {
            assertThat(turned.name(n) + turned.total(n)).isEqualTo(bottomUp.name(n) + bottomUp.total(n));
        }
        assertThat(collapsed(TreeWeaver.inverted(turned, Job.quiet()))).isEqualTo(collapsed(tree(byThread)));
    }

    @Test
    void focusKeepsOnlyStacksOfTheMethodFromItsOutermostCallOn() {
        Transformed focused = apply(new Transform.Focus("a.A.rec"));
        assertThat(collapsed(focused.tree())).isEqualTo("a.A.rec;a.A.rec;a.C.via;a.A.rec;a.B.leaf 1\n");
        assertThat(focused.effects().getFirst().droppedWeight()).isEqualTo(5);
        assertThat(focused.effects().getFirst().droppedSamples()).isEqualTo(5);
        assertThat(focused.effects().getFirst().changedWeight()).isEqualTo(1);
    }

    @Test
    void mergeJoinsCalleesToTheCallerAndKeepsTheTotal() {
        Transformed merged = apply(new Transform.Merge("a.C.other"), new Transform.Merge("a.A.work"));
        assertThat(collapsed(merged.tree())).isEqualTo("""
                        a.A.main 2
                        a.A.main;a.A.rec;a.A.rec;a.C.via;a.A.rec;a.B.leaf 1
                        a.A.main;a.B.leaf 1
                        a.A.main;java.util.List.get;a.B.leaf 1
                        java.lang.Thread.run 1
                        """);
        assertThat(merged.tree().totalWeight()).isEqualTo(6);
        assertThat(merged.effects())
                .extracting(Transformed.Effect::droppedWeight)
                .containsExactly(0L, 0L);
        assertThat(merged.effects())
                .extracting(Transformed.Effect::changedWeight)
                .containsExactly(2L, 2L);
    }

    @Test
    void dropLeavesOutWholeStacksAndSaysHowMany() {
        Transformed dropped = apply(new Transform.Drop("a.B.leaf"));
        assertThat(collapsed(dropped.tree())).isEqualTo("a.A.main;a.C.other 2\njava.lang.Thread.run 1\n");
        Transformed.Effect effect = dropped.effects().getFirst();
        assertThat(effect.droppedWeight() + dropped.tree().totalWeight()).isEqualTo(source.totalWeight());
        assertThat(effect.droppedSamples()).isEqualTo(3);
    }

    @Test
    void recursionCollapsesByMethodOrDirectlyOnly() {
        assertThat(collapsed(apply(new Transform.CollapseRecursion("a.A.rec")).tree()))
                .contains("a.A.main;a.A.rec;a.B.leaf 1");
        assertThat(collapsed(apply(new Transform.CollapseDirect()).tree()))
                .contains("a.A.main;a.A.rec;a.C.via;a.A.rec;a.B.leaf 1");
    }

    @Test
    void hiddenGroupsLeaveTheTotalAndAMarkWhereNothingIsLeft() {
        assertThat(collapsed(apply(new Transform.Hide(CodeGroup.JDK)).tree()))
                .contains("a.A.main;a.A.work;a.B.leaf 2", "[hidden] 1");
        Transformed own = apply(new Transform.OnlyOwn());
        assertThat(own.tree().totalWeight()).isEqualTo(6);
        assertThat(own.effects().getFirst().changedWeight()).isEqualTo(2);
    }

    @Test
    void levelsAboveTheFramesStay() {
        CallTree byThread = tree(new CallTreeOptions(SampleKind.CPU, false, true, false));
        Transformed focused =
                Transformed.of(byThread, List.of(new Transform.Focus("a.A.work")), c -> true, Job.quiet());
        CallTree tree = focused.tree();
        assertThat(tree.isThread(1)).isTrue();
        assertThat(tree.name(1) + "/" + tree.name(2)).isEqualTo("w-1/a.A.work");
    }

    @Test
    void transformsApplyInTheirOrder() {
        // Once rec is merged there is nothing to focus on.
        assertThat(apply(new Transform.Merge("a.A.rec"), new Transform.Focus("a.A.rec"))
                        .tree()
                        .totalWeight())
                .isZero();
        assertThatThrownBy(() ->
                        Transformed.of(TreeWeaver.inverted(source, Job.quiet()), List.of(), c -> true, Job.quiet()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sandwichCountsEachStackOnceAboveAndBelow() {
        Sandwich rec = Sandwich.of(source, "a.A.rec", Job.quiet());
        assertThat(rec.share().part()).isEqualTo(1);
        assertThat(rec.share().whole()).isEqualTo(6);
        assertThat(names(rec.callers())).containsExactly("root 1", "a.A.rec 1", "a.A.main 1");
        assertThat(rec.callers().options().bottomUp()).isTrue();
        assertThat(rec.callees().total(1)).isEqualTo(1);

        Sandwich leaf = Sandwich.of(source, "a.B.leaf", Job.quiet());
        assertThat(leaf.self()).isEqualTo(3);
        assertThat(names(leaf.callers()))
                .containsExactly(
                        "root 3",
                        "a.B.leaf 3",
                        "a.A.rec 1",
                        "a.C.via 1",
                        "a.A.rec 1",
                        "a.A.rec 1",
                        "a.A.main 1",
                        "a.A.work 1",
                        "a.A.main 1",
                        "java.util.List.get 1",
                        "a.A.work 1",
                        "a.A.main 1");
        assertThat(names(leaf.callees())).containsExactly("root 3", "a.B.leaf 3");
    }

    private static List<String> names(CallTree tree) {
        return java.util.stream.IntStream.range(0, tree.size())
                .mapToObj(n -> tree.name(n) + " " + tree.total(n))
                .toList();
    }
}
