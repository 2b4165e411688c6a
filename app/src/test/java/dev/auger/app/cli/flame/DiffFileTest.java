package dev.auger.app.cli.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.app.text.Bundles;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiffFileTest {

    private final DiffFile file = new DiffFile(
            DiffTree.of(tree("a.A.run:1;a.B.x:2", 60, 40), tree("a.A.run:1;a.D.<fresh>:2", 10, 190), Job.quiet()),
            "was.jfr",
            "is.jfr",
            new Bundles(Locale.ENGLISH));

    private static CallTree tree(String stack, int count, int others) {
        MadeRecording made = new MadeRecording().lasting(0, 1000);
        for (int i = 0; i < count + others; i++) {
            made.cpu(i, "w-1", i < count ? stack : "a.A.run:1");
        }
        return CallTrees.of(made, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    @Test
    void tablesHaveBothSidesAndTheChange() throws IOException {
        StringBuilder csv = new StringBuilder();
        file.csv(csv, Job.quiet());
        assertThat(csv.toString().split("\r\n"))
                .contains(
                        "method,self before [samples],self after [samples],total before [samples],"
                                + "total after [samples],share before [%],share after [%],change [points],error [points]",
                        "a.B.x,60,0,60,0,60,0,-60,9.9793")
                .hasSize(4);
    }

    @Test
    void picturesHaveTheColoursOfTheChangeAndBothFigures() throws IOException {
        StringBuilder svg = new StringBuilder();
        file.svg(svg);
        assertThat(svg)
                .contains("class=\"diff-less-3\"", "class=\"diff-more-3\"", ".diff-same {")
                .contains("before 60.0 % (60 samples)", "after 0.0 % (0 samples)", "▼ −60.0 points ±10.0")
                .contains("a.D.&lt;fresh&gt;");
    }

    @Test
    void pagesHaveBothSidesToo() throws IOException {
        StringBuilder html = new StringBuilder();
        file.html(html);
        assertThat(html)
                .contains("\"wasWhole\":100", "\"isWhole\":200", "diff-more-3", "was.jfr")
                .doesNotContain("<fresh>");
    }
}
