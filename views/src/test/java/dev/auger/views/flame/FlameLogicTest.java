package dev.auger.views.flame;

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

class FlameLogicTest {

    private static final MadeRecording RECORDING = new MadeRecording()
            .cpu(1, "w-1", "a.A.run;a.B.x")
            .cpu(2, "w-1", "a.A.run;a.B.x")
            .cpu(3, "w-2", "a.A.run;a.B.x")
            .cpu(4, "w-2", "a.C.y");

    private static CallTree tree(boolean byThread) {
        CallTreeOptions options = new CallTreeOptions(SampleKind.CPU, false, byThread, false);
        return CallTrees.of(RECORDING, options, SampleFilter.ALL, Job.quiet());
    }

    @Test
    void labelsLoseWholeStepsAndThenLetters() {
        assertThat(FrameLabels.fit("Quote.price", "price", () -> "31.4 %", 30)).isEqualTo("Quote.price  31.4 %");
        assertThat(FrameLabels.fit("Quote.price", "price", () -> "31.4 %", 18)).isEqualTo("Quote.price");
        assertThat(FrameLabels.fit("Quote.price", "price", () -> "31.4 %", 10)).isEqualTo("price");
        assertThat(FrameLabels.fit("Quote.price", "price", () -> "31.4 %", 4)).isEqualTo("pri…");
        assertThat(FrameLabels.fit("Quote.price", "price", () -> "31.4 %", 2)).isEmpty();
    }

    @Test
    void pathsAreFoundBelowTheLargestThread() {
        CallTree tree = tree(true);
        int node = Paths.find(tree, List.of("a.A.run", "a.B.x"));
        assertThat(tree.name(tree.parent(tree.parent(node)))).isEqualTo("w-1");
        assertThat(tree.total(node)).isEqualTo(2);
        assertThat(Paths.find(tree, List.of())).isEqualTo(-1);
        assertThat(Paths.find(tree, List.of("a.Nowhere.z"))).isEqualTo(-1);
    }

    @Test
    void zoomsAreUndoneOneByOneAndAGlideIsOneStep() {
        CallTree tree = tree(false);
        FlameNavigation navigation = new FlameNavigation();
        navigation.resize(1000, 200, 21, false, 4);
        navigation.zoomTo(tree, 1);
        assertThat(navigation.view().to()).isEqualTo(0.75, within(1e-9));
        navigation.glide(navigation.view().zoomed(2, 0));
        navigation.glide(navigation.view().zoomed(2, 0));
        navigation.back();
        assertThat(navigation.view().to()).isEqualTo(0.75, within(1e-9));
        navigation.back();
        assertThat(navigation.view().span()).isEqualTo(1);
        assertThat(navigation.canGoBack()).isFalse();
        navigation.back();
        assertThat(navigation.view().span()).isEqualTo(1);
    }

    @Test
    void aNewTreeKeepsTheZoomedNode() {
        FlameNavigation navigation = new FlameNavigation();
        navigation.resize(1000, 200, 21, false, 4);
        navigation.replace(tree(true), List.of("a.A.run"));
        assertThat(navigation.view().to()).isEqualTo(0.5, within(1e-9));
        navigation.replace(tree(false), List.of("a.Gone.m"));
        assertThat(navigation.view().span()).isEqualTo(1);
    }

    @Test
    void revealBringsFarRowsIntoView() {
        CallTree tree = tree(false);
        FlameNavigation navigation = new FlameNavigation();
        navigation.resize(1000, 21, 21, true, 3);
        int leaf = tree.find(0, List.of("a.A.run", "a.B.x"));
        navigation.reveal(tree, leaf);
        assertThat(navigation.view().y(2)).isBetween(-0.1, 0.1);
    }
}
