package dev.auger.views.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.code.LineHeat;
import dev.auger.model.Grade;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeViewTest {

    private TestContext context;
    private CodeView view;
    private CodePane pane;
    private Scene scene;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(CodeCase.recording());
            context.setSource(CodeCase.source());
            view = new CodeView(context);
            pane = (CodePane) view.node();
            scene = Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor("heat", () -> pane.hot().count() > 0);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private void choose(CodePoint place) {
        Toolkit.run(() -> context.select(Selection.NONE.withCode(place)));
    }

    private void layout() {
        Toolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
        });
    }

    @Test
    void aPlaceShowsItsSourceWithHeatAtTheLine() {
        choose(CodeCase.CULPRIT);
        Toolkit.waitFor("source", () -> pane.lines().count() > 0);
        assertThat(Toolkit.call(() -> pane.lines().chosen())).isEqualTo(87);
        assertThat(Toolkit.call(() -> pane.lines().weights().keySet())).contains(74, 79, 87);
        layout();
        List<Integer> inView = Toolkit.call(
                () -> pane.lines().flow().nodes().stream().map(CodeLine::line).toList());
        assertThat(inView).contains(87).hasSizeLessThan(60);
    }

    @Test
    void aRemarkStandsUnderItsLineOnly() {
        Toolkit.run(() -> view.setNote(CodeCase.CULPRIT, Phrase.of("claim"), Phrase.of("why"), Grade.EXACT));
        choose(CodeCase.CULPRIT);
        Toolkit.waitFor("source", () -> pane.lines().count() > 0);
        layout();
        double extra = Toolkit.call(() -> pane.lines().top(87) - pane.lines().top(86));
        double plain = Toolkit.call(() -> pane.lines().top(86) - pane.lines().top(85));
        assertThat(extra).isGreaterThan(plain + 20);
        for (int line = 0; line < 120; line++) {
            int at = line;
            assertThat(Toolkit.<Integer>call(
                            () -> pane.lines().lineAt(pane.lines().top(at) + 1)))
                    .isEqualTo(line);
        }
        choose(new CodePoint(CodeCase.CACHE, "quote", null, 79));
        layout();
        // A row with what the line calls remains.
        assertThat(Toolkit.<Double>call(
                        () -> pane.lines().top(87) - pane.lines().top(86)))
                .isEqualTo(2 * plain);
    }

    @Test
    void aHotLineIsChosenByKey() {
        Toolkit.run(() -> {
            Event.fireEvent(pane.hot(), key(KeyCode.HOME));
            Event.fireEvent(pane.hot(), key(KeyCode.ENTER));
        });
        assertThat(Toolkit.call(() -> context.selection().get().code()))
                .extracting(CodePoint::className, CodePoint::line)
                .containsExactly("com.acme.shop.web.CheckoutController", 64);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void aMissingSourceSaysWhereItWasLookedForAndOffersAFolder() {
        AtomicBoolean asked = new AtomicBoolean();
        Toolkit.run(() -> {
            context.setSource(null);
            view.setSearchedPlaces(() -> List.of("~/shop/src"));
            view.setSources(new MadeSources(context) {
                @Override
                public void add(Place kind) {
                    asked.set(kind == Place.FOLDER);
                }
            });
        });
        choose(CodeCase.CULPRIT);
        Toolkit.waitFor("empty state", () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return pane.lookup(".empty-state") != null && pane.lookup(".empty-state .button") != null;
        });
        Toolkit.run(() -> ((Button) pane.lookup(".empty-state .button")).fire());
        assertThat(asked).isTrue();
        boolean named = Toolkit.call(() -> pane.lookupAll(".label").stream()
                .anyMatch(n -> ((javafx.scene.control.Label) n).getText().contains("~/shop/src")));
        assertThat(named).isTrue();
    }

    @Test
    void theRangeFiltersTheHeat() {
        choose(CodeCase.CULPRIT);
        Toolkit.waitFor("heat of the file", () -> pane.lines().heat() != null);
        long all = Toolkit.call(() -> pane.lines().heat().samples());
        Toolkit.run(() ->
                context.select(context.selection().get().withRange(new dev.auger.model.time.TimeRange(0, 500_000))));
        Toolkit.waitFor(
                "fewer samples",
                () -> pane.lines().heat() != null && pane.lines().heat().samples() < all);
    }

    @Test
    void upToThreeMetricsStandBesideEachOther() {
        choose(CodeCase.CULPRIT);
        Toolkit.waitFor("source", () -> pane.lines().count() > 0);
        MenuButton metric = (MenuButton) pane.lookup(".menu-button.metric");
        for (int i = 0; i < 2; i++) {
            int before = Toolkit.call(() -> columns());
            Toolkit.run(() -> metric.getItems().stream()
                    .filter(item -> item instanceof CheckMenuItem check && !check.isSelected())
                    .findFirst()
                    .orElseThrow()
                    .fire());
            Toolkit.waitFor("one more metric", () -> columns() == before + 1);
        }
        layout();
        assertThat(Toolkit.call(() -> metric.getItems().stream()
                        .filter(CheckMenuItem.class::isInstance)
                        .filter(item -> !((CheckMenuItem) item).isSelected())))
                .allMatch(MenuItem::isDisable);
        CodeLine culprit = Toolkit.call(() -> pane.lines().flow().nodes().stream()
                .filter(n -> n.line() == 87)
                .findFirst()
                .orElseThrow());
        assertThat(Toolkit.call(() -> culprit.lookupAll(".figure.total").size()))
                .isEqualTo(3);
        assertThat(culprit.getAccessibleText()).contains(" %");
    }

    private int columns() {
        return pane.lines().columns(2_000).metrics();
    }

    @Test
    void aSuggestedMetricLeadsUntilTheUserChoosesOne() {
        Toolkit.run(() -> view.suggestMetric(SampleKind.CPU));
        Toolkit.waitFor("processor", () -> kind() == SampleKind.CPU);
        Toolkit.run(() -> ((MenuButton) pane.lookup(".menu-button.metric"))
                .getItems().stream()
                        .filter(item -> item instanceof RadioMenuItem radio && !radio.isSelected())
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Toolkit.waitFor("another", () -> kind() != SampleKind.CPU);
        SampleKind chosen = Toolkit.call(this::kind);
        Toolkit.run(() -> view.suggestMetric(SampleKind.LOCK));
        assertThat(Toolkit.call(this::kind)).isEqualTo(chosen);
    }

    private SampleKind kind() {
        LineHeat heat = Toolkit.call(() -> pane.hot().heat());
        return heat == null ? SampleKind.IO : heat.kind();
    }
}
