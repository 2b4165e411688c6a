package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FlameGeometryTest {

    private static final FlameViewport FIT = new FlameViewport(0, 1, 100, 84, 21, 0, false);

    private static CallTree tree(MadeRecording recording) {
        return CallTrees.of(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    private static MadeRecording repeated(MadeRecording r, int times, String stack) {
        for (int i = 0; i < times; i++) {
            r.cpu(i, "t", stack);
        }
        return r;
    }

    private final CallTree tree =
            tree(repeated(repeated(repeated(new MadeRecording(), 60, "a.A.m;a.B.x"), 30, "a.A.m;a.C.y"), 10, "a.D.z"));

    private static List<String> boxes(CallTree tree, FlameViewport view) {
        FlameLayout layout = FlameLayout.of(tree, view);
        List<String> boxes = new ArrayList<>();
        for (int b = 0; b < layout.size(); b++) {
            boxes.add(tree.name(layout.node(b)) + " " + Math.round(layout.left(b)) + "-" + Math.round(layout.right(b))
                    + (layout.merged(b) ? " merged" : ""));
        }
        return boxes;
    }

    @Test
    void placesBoxesByWeight() {
        assertThat(boxes(tree, FIT))
                .containsExactly("root 0-100", "a.A.m 0-90", "a.B.x 0-60", "a.C.y 60-90", "a.D.z 90-100");
    }

    @Test
    void zoomCutsBoxesAtTheEdges() {
        assertThat(boxes(tree, FIT.over(0.5, 0.7)))
                .containsExactly("root 0-100", "a.A.m 0-100", "a.B.x 0-50", "a.C.y 50-100");
    }

    @Test
    void rowsOutOfSightAreLeftOut() {
        FlameViewport low = new FlameViewport(0, 1, 100, 30, 21, 0, false).scrolled(999, 3);
        assertThat(low.scroll()).isEqualTo(33);
        assertThat(boxes(tree, low)).containsExactly("a.A.m 0-90", "a.B.x 0-60", "a.C.y 60-90", "a.D.z 90-100");
    }

    @Test
    void narrowSiblingsMergeIntoOneBox() {
        MadeRecording many = repeated(new MadeRecording(), 900, "a.Big.m");
        for (int i = 0; i < 100; i++) {
            many.cpu(i, "t", "a.Small" + i + ".m;a.Below.m");
        }
        assertThat(boxes(tree(many), FIT)).containsExactly("root 0-100", "a.Big.m 0-90", "a.Small0.m 90-100 merged");
        assertThat(boxes(tree(many), FIT.over(0.9, 1)))
                .contains("a.Small0.m 0-1", "a.Below.m 0-1")
                .hasSize(201);
    }

    @Test
    void workIsBoundedByPixels() {
        MadeRecording many = new MadeRecording();
        for (int i = 0; i < 20_000; i++) {
            many.cpu(i, "t", "a.S" + i % 5000 + ".m;a.T" + i % 50 + ".m");
        }
        assertThat(FlameLayout.of(tree(many), FIT).size()).isLessThanOrEqualTo(3);
    }

    @Test
    void hitFindsWhatIsDrawn() {
        for (boolean icicle : new boolean[] {false, true}) {
            FlameViewport view = new FlameViewport(0.2, 0.95, 100, 84, 21, 0, icicle);
            FlameLayout layout = FlameLayout.of(tree, view);
            for (int b = 0; b < layout.size(); b++) {
                double x = (layout.left(b) + layout.right(b)) / 2;
                double y = view.y(tree.depth(layout.node(b))) + 10;
                assertThat(FlameLayout.hit(tree, view, x, y)).isEqualTo(layout.node(b));
            }
            assertThat(FlameLayout.hit(tree, view, 99, view.y(2) + 5)).isEqualTo(-1);
            assertThat(FlameLayout.hit(tree, view, 50, view.y(3) + 5)).isEqualTo(-1);
            assertThat(FlameLayout.hit(tree, view, -1, 5)).isEqualTo(-1);
        }
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        FlameViewport closer = FIT.zoomed(4, 30);
        assertThat(closer.span()).isEqualTo(0.25, within(1e-12));
        assertThat(closer.fraction(30)).isEqualTo(0.3, within(1e-12));
        assertThat(closer.zoomed(0.001, 30).span()).isEqualTo(1);
        assertThat(closer.panned(100).to()).isEqualTo(1);
        assertThat(FIT.over(0.5, 0.5).span()).isEqualTo(FlameViewport.MIN_SPAN, within(1e-12));
    }

    @Test
    void searchCountsAStackOnce() {
        CallTree nested = tree(repeated(repeated(new MadeRecording(), 3, "q.Quote.a;x.X.b;q.Quote.c"), 1, "x.X.b"));
        FlameSearch search = FlameSearch.of(nested, Pattern.compile("quote", Pattern.CASE_INSENSITIVE), Job.quiet());
        assertThat(search.count()).isEqualTo(2);
        assertThat(search.share().fraction()).isEqualTo(0.75);
        assertThat(search.share().low()).isLessThan(0.75).isGreaterThan(0.2);
        assertThat(nested.name(search.node(0))).isEqualTo("q.Quote.a");
        assertThat(search.matchesName(nested.nameId(search.node(0)))).isTrue();
    }

    @Test
    void cancelStopsAnExpressionThatBacktracks() {
        CallTree one = tree(new MadeRecording().cpu(1, "t", "a".repeat(40) + ".m"));
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> FlameSearch.of(one, Pattern.compile("(a+)+$"), job))
                .isInstanceOf(JobCancelled.class);
    }
}
