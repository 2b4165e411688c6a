package dev.auger.views.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.code.Bytecode;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.LineMap;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeSourcesTest {

    private static final SourceText FOLDER = new SourceText(
            "QuoteCache.java",
            SourceText.Origin.FOLDER,
            "a/QuoteCache.java",
            Collections.nCopies(200, "call(); // Call"));
    private static final SourceText OTHER = new SourceText(
            "QuoteCache.java", SourceText.Origin.FOLDER, "b/QuoteCache.java", Collections.nCopies(190, "other();"));

    private TestContext context;
    private CodeView view;
    private CodePane pane;
    private MadeSources sources;
    private MadeEditors editors;
    private Scene scene;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(CodeCase.recording());
            view = new CodeView(context);
            sources = new MadeSources(context);
            editors = new MadeEditors();
            view.setSources(sources);
            view.setEditors(editors);
            pane = (CodePane) view.node();
            scene = Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private static SourceHit hit(SourceText text, int line, LineTrust.Reason reason) {
        return new SourceHit(text, line, LineTrust.of(reason));
    }

    private static SourceAnswer found(SourceHit hit) {
        return new SourceAnswer.Found(hit, List.of(), List.of());
    }

    private void show(SourceAnswer answer) {
        Toolkit.run(() -> {
            sources.answer = answer;
            view.setShowing(true);
            context.select(Selection.NONE.withCode(CodeCase.CULPRIT));
        });
        boolean text = answer.single().isPresent();
        Toolkit.waitFor(
                "answer", () -> text ? pane.lines().count() > 0 : pane.absent().isVisible());
        Toolkit.waitFor("heat", () -> pane.hot().count() > 0);
    }

    private void press(KeyCode code, boolean shift) {
        Toolkit.run(() -> Event.fireEvent(
                pane.lines(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private boolean says(String text) {
        return Toolkit.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return pane.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .anyMatch(n -> ((Label) n).getText() != null
                            && ((Label) n).getText().contains(text));
        });
    }

    private int laidOut(String style) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane.lookupAll(style).size();
    }

    @Test
    void trustIsSaidInWords() {
        show(found(new SourceHit(FOLDER, 87, LineTrust.of(LineTrust.Reason.BEYOND, 87, 60))));
        assertThat(says("line 87 was asked for, and the file has 60")).isTrue();
        assertThat(Toolkit.call(() -> pane.lookup(".trust-sign").getStyleClass()))
                .contains("stale");
    }

    @Test
    void severalAreOfferedAndTheChoiceIsHandedOn() {
        show(new SourceAnswer.Several(
                List.of(hit(FOLDER, 87, LineTrust.Reason.PLAUSIBLE), hit(OTHER, 87, LineTrust.Reason.PLAUSIBLE)),
                List.of()));
        Toolkit.waitFor("candidates", () -> laidOut(".candidate") == 2);
        Toolkit.run(() -> ((Button) pane.lookupAll(".candidate").toArray()[1]).fire());
        assertThat(sources.chosen).containsExactly("b/QuoteCache.java");
        assertThat(Toolkit.call(() -> pane.lines().count())).isEqualTo(190);
        assertThat(says("Several") || pane.absent().isVisible()).isFalse();
    }

    @Test
    void noSourceNamesTheWaysToGetIt() {
        show(new SourceAnswer.None(
                SourceAnswer.Reason.NOT_FOUND,
                List.of(new SourceAnswer.Searched("shop-sources.jar", SourceAnswer.Outcome.UNREADABLE))));
        Toolkit.waitFor("ways", () -> laidOut(".empty-state .button") == 4);
        assertThat(says("shop-sources.jar")).isTrue();
    }

    @Test
    void sourcesOfDecompiledTextCanBeAskedFor() {
        List<String> asked = new ArrayList<>();
        sources.fetching = Optional.of(() -> asked.add("fetch"));
        show(found(hit(
                new SourceText("QuoteCache.java", SourceText.Origin.DECOMPILED, "shop.jar!x", List.of("a", "b")),
                1,
                LineTrust.Reason.MAPPED)));
        Toolkit.waitFor("button", () -> fetchButtons().size() == 1);
        Toolkit.run(() -> fetchButtons().getFirst().fire());
        assertThat(asked).containsExactly("fetch");
    }

    @Test
    void soCanThoseOfAClassThatIsNotFound() {
        sources.fetching = Optional.of(() -> {});
        show(new SourceAnswer.None(SourceAnswer.Reason.NOT_FOUND, List.of()));
        Toolkit.waitFor("way", () -> laidOut(".empty-state .button") == 5);
        assertThat(Toolkit.call(this::fetchButtons)).hasSize(1);
    }

    @Test
    void whereSourceIsShownThereIsNothingToFetch() {
        sources.fetching = Optional.of(() -> {});
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        assertThat(Toolkit.call(this::fetchButtons)).isEmpty();
    }

    private List<Button> fetchButtons() {
        return pane.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && "Fetch sources…".equals(button.getText()))
                .toList();
    }

    @Test
    void heatOfDecompiledTextIsWhereItsLinesWent() {
        SourceText text = new SourceText(
                "QuoteCache.java",
                SourceText.Origin.DECOMPILED,
                "shop.jar",
                Collections.nCopies(40, "x"),
                LineMap.of(Map.of(79, 12, 87, 20)));
        show(found(hit(text, 20, LineTrust.Reason.MAPPED)));
        Toolkit.waitFor("weights", () -> pane.lines().weights().size() == 2);
        assertThat(Toolkit.call(() -> pane.lines().weights().keySet())).containsExactly(12, 20);
        Toolkit.run(() -> {
            sources.answer = found(hit(text, 12, LineTrust.Reason.MAPPED));
            context.select(Selection.NONE.withCode(new CodePoint(CodeCase.CACHE, "quote", "QuoteCache.java", 79)));
        });
        assertThat(Toolkit.call(() -> pane.lines().chosen())).isEqualTo(12);
    }

    @Test
    void theEditorOpensTheLineOfTheCursorWhenAskedTo() {
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        assertThat(editors.opened).isEmpty();
        press(KeyCode.DOWN, false);
        press(KeyCode.F4, false);
        assertThat(editors.opened).containsExactly("intellij a/QuoteCache.java:88");
    }

    @Test
    void aTextThatIsNoFileIsNotOpened() {
        show(found(hit(CodeCase.source(), 87, LineTrust.Reason.CHECKED)));
        press(KeyCode.F4, false);
        assertThat(editors.opened).isEmpty();
    }

    @Test
    void calleesStandBeneathTheirLine() {
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        Toolkit.waitFor("callees", () -> says("PriceCurve"));
        double plain = Toolkit.call(() -> pane.lines().top(78) - pane.lines().top(77));
        assertThat(Toolkit.<Double>call(
                        () -> pane.lines().top(79) - pane.lines().top(78)))
                .isEqualTo(2 * plain);
        for (int line = 0; line < 200; line++) {
            int at = line;
            assertThat(Toolkit.<Integer>call(
                            () -> pane.lines().lineAt(pane.lines().top(at) + 1)))
                    .isEqualTo(line);
        }
    }

    @Test
    void methodsOfTheFileHaveShares() {
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        Toolkit.waitFor("methods", () -> pane.side().methods().count() == 2);
    }

    @Test
    void hotLinesAreJumpedTo() {
        show(found(hit(FOLDER, 1, LineTrust.Reason.CHECKED)));
        press(KeyCode.HOME, false);
        press(KeyCode.H, false);
        int first = Toolkit.call(() -> pane.lines().cursorLineProperty().get());
        press(KeyCode.H, true);
        int before = Toolkit.call(() -> pane.lines().cursorLineProperty().get());
        assertThat(first).isEqualTo(79);
        assertThat(before).isGreaterThan(79);
    }

    @Test
    void theSearchCountsAndSteps() {
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        Toolkit.run(() -> pane.head().search().textProperty().set("Call"));
        assertThat(says("87 of 200")).isTrue();
        press(KeyCode.F3, false);
        assertThat(says("88 of 200")).isTrue();
        assertThat(Toolkit.call(() -> pane.lines().cursorLineProperty().get())).isEqualTo(88);
        Toolkit.run(() -> pane.head().search().textProperty().set("call"));
        assertThat(says("of 400")).isTrue();
    }

    @Test
    void remarksOfToolsStandBeneathTheirLine() {
        sources.remarks = List.of(
                new CodeRemark("a/QuoteCache.java", 5, CodeRemark.Level.WARNING, "Checker", "R1", "never closed"),
                new CodeRemark("a/QuoteCache.java", 500, CodeRemark.Level.NOTE, "Checker", "", "behind the end"));
        show(found(hit(FOLDER, 2, LineTrust.Reason.CHECKED)));
        Toolkit.waitFor("remark", () -> says("never closed"));
        assertThat(says("Checker R1")).isTrue();
        assertThat(says("behind the end")).isFalse();
    }

    @Test
    void instructionsAreShownAndLeadToTheirLine() {
        sources.bytecode = Optional.of(new Bytecode(List.of(
                new Bytecode.Line(Bytecode.Kind.CLASS, CodeCase.CACHE, -1),
                new Bytecode.Line(Bytecode.Kind.MARK, ":42", 42),
                new Bytecode.Line(Bytecode.Kind.INSTRUCTION, "0 return", 42))));
        show(found(hit(FOLDER, 87, LineTrust.Reason.CHECKED)));
        press(KeyCode.B, false);
        Toolkit.waitFor("instructions", () -> pane.side().bytecode().count() == 3);
        Toolkit.run(() -> pane.side().bytecode().choose(2));
        assertThat(Toolkit.call(() -> pane.lines().cursorLineProperty().get())).isEqualTo(42);
    }
}
