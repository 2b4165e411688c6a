package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.job.Progress;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** The parts of the shell under mouse and keyboard, in a scene that is laid out and styled but not shown. */
class ShellControlsTest {

    private final Samples samples = new Samples(TestTexts.english());

    private Scene scene(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        Themes.apply(scene, new Look(Theme.DARK, 1, false, true, Locale.ENGLISH));
        root.applyCss();
        root.layout();
        return scene;
    }

    private static void click(Node node) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            1,
                            1,
                            1,
                            1,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        }
    }

    private static void press(Node node, KeyCode code, boolean control) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, false, false));
    }

    @Test
    void aStripGoesTakesClearsAndRedoes() {
        Toolkit.run(() -> {
            Core core = new Core(samples.texts, samples.coreActions());
            Scene scene = scene(new StackPane(core), 1440, 72);
            core.setStrips(List.of(samples.strips().get(4).stale(samples.texts.get())));
            Node thread = core.lookup(".strip.thread");
            Node code = core.lookup(".strip.code");

            click(thread);
            assertThat(scene.getFocusOwner()).isSameAs(thread);
            press(thread, KeyCode.BACK_SPACE, false);
            press(thread, KeyCode.ENTER, true);
            press(thread, KeyCode.R, false);
            press(code, KeyCode.R, false);
            press(thread, KeyCode.RIGHT, false);

            assertThat(samples.log.toString()).isEqualTo("go-thread clear-thread take-thread redo-code ");
            assertThat(scene.getFocusOwner()).isSameAs(core.lookup(".strip.stack"));
        });
    }

    @Test
    void narrowStripsLeaveOutTheCountsAndThenTheWords() {
        Toolkit.run(() -> {
            Core core = new Core(samples.texts, samples.coreActions());
            core.setStrips(samples.strips());
            scene(new StackPane(core), 1440, 72);
            Label caption = (Label) core.lookup(".strip.thread .caption");
            assertThat(caption.getText()).contains("n = ");

            core.resize(1200, 72);
            core.layout();
            assertThat(caption.getText()).isEqualTo("46.2 % of bytes");
            Label word = (Label) core.lookup(".strip.thread .grade-badge > .label");
            assertThat(word.isVisible()).isTrue();

            core.resize(1100, 72);
            core.layout();
            assertThat(word.isVisible()).isFalse();
        });
    }

    @Test
    void theShellFoldsByWidthAndTheUserMayUnfold() {
        Toolkit.run(() -> {
            ShellLayout[] layout = new ShellLayout[1];
            EvidenceRail rail = new EvidenceRail(samples.texts, samples.evidenceActions());
            FindingsDrawer drawer =
                    new FindingsDrawer(samples.texts, samples.findingActions(), () -> layout[0].openDrawer());
            drawer.show(samples.findings(), samples.blocked(), "");
            layout[0] = new ShellLayout(
                    new Header(
                            samples.texts,
                            samples.look,
                            samples.action("palette", "search", "Shortcut+K"),
                            List.of(),
                            samples.action("help", "help-circle", "'?'")),
                    new Core(samples.texts, samples.coreActions()),
                    rail,
                    drawer,
                    new StatusLine(samples.texts));
            scene(layout[0], 1440, 900);
            assertThat(drawer.foldedProperty().get()).isFalse();

            layout[0].resize(1180, 800);
            layout[0].layout();
            assertThat(drawer.foldedProperty().get()).isTrue();
            assertThat(rail.foldedProperty().get()).isTrue();

            click(drawer.lookup(".drawer-edge"));
            layout[0].layout();
            assertThat(drawer.foldedProperty().get()).isFalse();
            assertThat(drawer.getWidth()).isEqualTo(304);
        });
    }

    @Test
    void aFindingComesToTheFrontThenEnterDrills() {
        Toolkit.run(() -> {
            FindingsDrawer drawer = new FindingsDrawer(samples.texts, samples.findingActions(), () -> {});
            drawer.show(samples.findings(), samples.blocked(), "");
            scene(new StackPane(drawer), 304, 900);
            assertThat(drawer.chosen()).isEqualTo("1");
            Node second = (Node) drawer.lookupAll(".finding-card").toArray()[1];

            click(second);
            assertThat(drawer.chosen()).isEqualTo("2");
            press(second, KeyCode.ENTER, false);
            press(second, KeyCode.DOWN, false);

            assertThat(samples.log.toString()).isEqualTo("choose-2 drill-2 choose-3 ");
        });
    }

    @Test
    void whyNotShowsWhatSpeaksAgainst() {
        Toolkit.run(() -> {
            FindingsDrawer drawer = new FindingsDrawer(samples.texts, samples.findingActions(), () -> {});
            drawer.show(samples.findings(), List.of(), "");
            scene(new StackPane(drawer), 304, 900);
            assertThat(drawer.lookup(".against")).isNull();
            Button whyNot = drawer.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(b -> "Why not".equals(b.getText()))
                    .findFirst()
                    .orElseThrow();

            whyNot.fire();
            assertThat(drawer.lookup(".against")).isNotNull();
            whyNot.fire();
            assertThat(drawer.lookup(".against")).isNull();
        });
    }

    @Test
    void progressMovesWithoutRebuildingTheCard() {
        Toolkit.run(() -> {
            EvidenceRail rail = new EvidenceRail(samples.texts, samples.evidenceActions());
            scene(new StackPane(rail), 232, 700);
            rail.cards().add(reading(100));
            Node card = rail.lookup(".evidence-card");
            card.requestFocus();

            rail.cards().set(0, reading(200));
            assertThat(rail.lookup(".evidence-card")).isSameAs(card);

            rail.cards().set(0, samples.cards().getFirst());
            assertThat(rail.lookup(".evidence-card")).isNotSameAs(card);
        });
    }

    private EvidenceCard reading(long done) {
        return EvidenceCard.reading("t", "a.txt", new Progress(done, 1000, Progress.Unit.FILES), samples.texts.get());
    }

    @Test
    void theStartPageOpensByButtonCardAndRow() {
        Toolkit.run(() -> {
            StartPage page = new StartPage(samples.texts, samples.look, samples.start());
            page.setRecents(samples.recents(), 12);
            scene(page, 1440, 900);

            ((Button) page.lookup(".drop-zone .primary")).fire();
            click(page.lookup(".start-card"));
            click(page.lookup(".recent-row"));
            press(page.lookup(".recent-row"), KeyCode.ENTER, false);

            assertThat(samples.log.toString()).isEqualTo("open investigate recent-a recent-a ");
        });
    }

    @Test
    void aLowWindowShowsFewerRecentCases() {
        Toolkit.run(() -> {
            StartPage page = new StartPage(samples.texts, samples.look, samples.start());
            page.setRecents(samples.recents(), 12);
            scene(page, 1100, 700);

            long shown = page.lookupAll(".recent-row").stream()
                    .filter(Node::isVisible)
                    .count();
            assertThat(shown).isEqualTo(3);
            Region list = (Region) page.lookup(".start-right");
            Region side = (Region) page.lookup(".start-scroll");
            assertThat(side.getBoundsInParent().getMaxY()).isLessThan(700);
            assertThat(list.getHeight()).isLessThanOrEqualTo(side.getHeight());
        });
    }

    /** Buttons as large as that have room for their words and not for their keys. */
    @Test
    void aStartPageOfLargeLettersKeepsWhatItHoldsInsideAndInReach() {
        Toolkit.run(() -> {
            StartPage page = new StartPage(samples.texts, samples.look, samples.start());
            for (double[] size :
                    new double[][] {{440, 280}, {400, 256}, {576, 350}, {720, 437}, {960, 583}, {1100, 640}}) {
                scene(page, size[0], size[1]);
                // As in the next frame: the states set by the layout have their styles.
                page.applyCss();
                page.layout();
                Region zone = (Region) page.lookup(".drop-zone");
                Region buttons = (Region) page.lookup(".drop-buttons");
                assertThat(buttons.prefWidth(-1)).as("%s", size[0]).isLessThanOrEqualTo(zone.getWidth());
                assertThat(buttons.prefHeight(-1)).as("%s", size[0]).isLessThanOrEqualTo(zone.getHeight());
                Region top = (Region) page.lookup(".start-top");
                assertThat(top.prefWidth(-1)).as("%s", size[0]).isLessThanOrEqualTo(size[0]);
                Region side = (Region) page.lookup(".start-scroll");
                assertThat(side.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(size[0]);
                // Places and sizes are whole pixels.
                assertThat(side.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(size[1] + 1);
                assertThat(side.getLayoutX()).isGreaterThanOrEqualTo(zone.getLayoutX());
                page.getScene().setRoot(new StackPane());
            }
        });
    }

    @Test
    void aDrawerWithoutFindingsCountsNone() {
        Toolkit.run(() -> {
            FindingsDrawer drawer = new FindingsDrawer(samples.texts, samples.findingActions(), () -> {});
            scene(new StackPane(drawer), 304, 900);
            Labeled state = (Labeled) drawer.lookup(".side-title .muted");
            drawer.show(List.of(), List.of(), "");
            assertThat(state.getText()).isEqualTo("none");
            drawer.showUnread(List.of("a.txt is no dump"));
            assertThat(state.getText()).isEqualTo("no file could be read");
            drawer.show(samples.findings(), List.of(), "");
            assertThat(state.getText()).isEqualTo("4, ranked");
        });
    }

    @Test
    void textsFollowTheLanguage() {
        Toolkit.run(() -> {
            StartPage page = new StartPage(samples.texts, samples.look, samples.start());
            scene(page, 1440, 900);
            Labeled title = (Labeled) page.lookup(".display");
            assertThat(title.getText()).startsWith("Drop a recording");

            samples.texts.set(TestTexts.chinese());
            assertThat(title.getText()).startsWith("拖入");
        });
    }

    @Test
    void escapeClosesAnOverlayAndGivesTheFocusBack() {
        Toolkit.run(() -> {
            Overlays root = new Overlays();
            TextField behind = new TextField();
            root.setContent(behind);
            Scene scene = scene(root, 1440, 900);
            behind.requestFocus();
            root.show(new KeysOverlay(samples.texts, samples.actions(), root::hide));
            assertThat(scene.getFocusOwner()).isNotSameAs(behind);

            press(scene.getFocusOwner(), KeyCode.ESCAPE, false);

            assertThat(root.isShowing()).isFalse();
            assertThat(scene.getFocusOwner()).isSameAs(behind);
        });
    }

    @Test
    void thePaletteRunsTheChosenEntry() {
        Toolkit.run(() -> {
            Overlays root = new Overlays();
            root.setContent(new StackPane());
            scene(root, 1440, 900);
            CommandPalette palette =
                    new CommandPalette(samples.texts, samples.actions(), text -> List.of(), root::hide);
            root.show(palette);
            palette.search("hop");
            Node field = palette.lookup(".text-field");

            press(field, KeyCode.DOWN, false);
            press(field, KeyCode.ENTER, false);

            assertThat(samples.log.toString()).isEqualTo("previous ");
            assertThat(root.isShowing()).isFalse();
        });
    }

    @Test
    void scaleMultipliesTheLayout() {
        Toolkit.run(() -> {
            Core core = new Core(samples.texts, samples.coreActions());
            Scene scene = scene(new StackPane(core), 1440, 200);
            assertThat(core.getHeight()).isEqualTo(72);

            Themes.apply(scene, Look.of(Theme.DARK).withScale(1.5));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(core.getHeight()).isEqualTo(108);
        });
    }

    @Test
    void themesReplaceEachOther() {
        Toolkit.run(() -> {
            StackPane root = new StackPane();
            Scene scene = scene(root, 100, 100);
            assertThat(root.getStyleClass()).contains("auger", "dark");

            Themes.apply(scene, Look.of(Theme.LIGHT).withLanguage(Locale.SIMPLIFIED_CHINESE));
            assertThat(root.getStyleClass()).contains("auger", "light", "zh").doesNotContain("dark");
        });
    }

    @Test
    void layersAreFocusableFromTheCore() {
        Toolkit.run(() -> {
            Core core = new Core(samples.texts, samples.coreActions());
            Scene scene = scene(new StackPane(core), 1440, 72);

            core.focus(Layer.OBJECT);

            assertThat(scene.getFocusOwner()).isSameAs(core.lookup(".strip.object"));
            assertThat(scene.getFocusOwner().getAccessibleText()).startsWith("Object: ");
        });
    }
}
