package dev.auger.views.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class CodePartsTest {

    @Test
    void columnsStandBesideEachOtherAndNarrowOnesLeaveSelfOut() {
        CodeColumns wide = CodeColumns.of(3, 1_000);
        CodeColumns narrow = CodeColumns.of(3, 500);
        for (int i = 1; i < 3; i++) {
            assertThat(wide.left(i)).isGreaterThan(wide.right(i - 1));
            assertThat(wide.hasSelf(i)).isTrue();
            assertThat(narrow.hasSelf(i)).isFalse();
        }
        assertThat(narrow.hasSelf(0)).isTrue();
        assertThat(narrow.text()).isLessThan(wide.text());
        assertThat(CodeColumns.of(1, 500).text())
                .isEqualTo(CodeColumns.of(1, 1_000).text());
    }

    @Test
    void aRowThatIsTooNarrowLosesWholePartsFromTheRight() {
        List<LineNote.Part> parts = List.of(
                new LineNote.Part("First.method", "59.0 %", CodeCase.CULPRIT),
                new LineNote.Part("Second.method", "36.1 %", CodeCase.CULPRIT),
                new LineNote.Part("Third.method", "2.7 %", CodeCase.CULPRIT));
        NoteRow row = Toolkit.call(
                () -> new NoteRow(new LineNote("calls", "corner-down-right", parts, "all of it"), place -> {}));
        Toolkit.run(() -> {
            Pane pane = new Pane(row);
            new Scene(pane, 800, 100);
            pane.applyCss();
            double all = row.prefWidth(-1);
            row.resize(all, 18);
            row.layout();
            assertThat(row.getChildren()).allMatch(Node::isVisible);
            row.resize(all - 10, 18);
            row.layout();
            assertThat(row.getChildren().stream().filter(Node::isVisible)).hasSize(5);
            row.resize(40, 18);
            row.layout();
            assertThat(row.getChildren().stream().filter(Node::isVisible)).hasSize(3);
            row.resize(all, 18);
            row.layout();
            assertThat(row.getChildren()).allMatch(Node::isVisible);
        });
    }

    @Test
    void sourcesWithTheSameLineSayWhereTheyDiffer() {
        SourceHit one = hit("class A {", "  // one", "  call();");
        SourceHit two = hit("class A {", "  // two", "  call();");
        List<SourceHit> both = List.of(one, two);
        TestTexts words = TestTexts.in(Locale.ENGLISH);
        assertThat(Differing.line(one, both, words)).contains("2").contains("// one");
        assertThat(Differing.line(two, both, words)).contains("// two");
        assertThat(Differing.line(one, List.of(one), words)).isEqualTo("call();");
    }

    private static SourceHit hit(String... lines) {
        SourceText text = new SourceText("A.java", SourceText.Origin.FOLDER, "app/A.java", List.of(lines));
        return new SourceHit(text, 3, LineTrust.of(LineTrust.Reason.PLAUSIBLE));
    }
}
