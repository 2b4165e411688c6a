package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.themes.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The pages that belong to no case, used in the real window. */
@Tag("ui")
class WindowPagesTest extends ApplicationTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample");

    private static final String DUMP = """
            2026-01-01 00:00:00
            Full thread dump OpenJDK 64-Bit Server VM (25+36 mixed mode):

            "main" #1 prio=5 os_prio=0 tid=0x1 nid=0x1 runnable
               java.lang.Thread.State: RUNNABLE
            \tat Main.main(Main.java:1)
            """;

    @TempDir
    Path folder;

    private final AtomicInteger ended = new AtomicInteger();
    private MainWindow window;
    private Preferences preferences;

    @Override
    public void start(Stage stage) throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{ broken");
        preferences = Preferences.load(folder);
        window = new MainWindow(preferences, new Bundles(Locale.ENGLISH), ended::incrementAndGet);
        Scene scene = new Scene(window.root(), 990, 780);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsSetAppliesAtOnceAndIsKept() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(lookup(".preferences-page").tryQuery()).isPresent();
        choose("light");
        assertThat(window.look().get().theme()).isEqualTo(Theme.LIGHT);
        choose("\u7B80\u4F53\u4E2D\u6587");
        assertThat(window.texts().locale().getLanguage()).isEqualTo("zh");
        interact(() -> lookup(".preferences-page .check-box")
                .queryAllAs(CheckBox.class)
                .forEach(b -> b.setSelected(true)));
        Preferences kept = Preferences.load(folder);
        assertThat(kept.theme()).isEqualTo("light");
        assertThat(kept.language()).startsWith("zh");
        assertThat(kept.still()).isTrue();
        assertThat(kept.colourBlind()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(lookup(".preferences-page").tryQuery()).isEmpty();
        assertThat(lookup(".start-page").tryQuery()).isPresent();
    }

    private void choose(String word) {
        ToggleButton button = lookup(".preferences-page .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(b -> b.getText().equals(word))
                .findFirst()
                .orElseThrow();
        interact(button::fire);
    }

    @Test
    void aBrokenFileOfPreferencesIsToldOfAndTheNoticeCanGo() {
        assertThat(lookup(".start-notice").tryQuery()).isPresent();
        interact(() -> lookup(".start-notice .icon-only").queryAs(Button.class).fire());
        assertThat(lookup(".start-notice").tryQuery()).isEmpty();
    }

    @Test
    void preferencesLeadBackToTheCaseTheyWereOpenedOver() throws Exception {
        SampleCase sample = SampleCase.in(SAMPLE).orElseThrow();
        interact(() -> window.openSample(sample));
        until(window::isSettled);
        push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(window.hasCase()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(window.hasCase()).isTrue();
        assertThat(window.model().items().get()).isNotEmpty();
    }

    @Test
    void capturingListsJvmsAndLeadsBack() throws Exception {
        type(KeyCode.C);
        assertThat(lookup(".capture-page").tryQuery()).isPresent();
        // This test's own JVM is left out; where a build runs another, that is listed.
        until(() -> lookup(".jvm-list").tryQueryAs(ListView.class).isPresent());
        for (String kind : new String[] {"A Go service", "Elsewhere", "A JVM of this machine"}) {
            ToggleButton button = lookup(".capture-page .toggle-button").queryAllAs(ToggleButton.class).stream()
                    .filter(b -> b.getText().equals(kind))
                    .findFirst()
                    .orElseThrow();
            interact(button::fire);
        }
        type(KeyCode.ESCAPE);
        assertThat(lookup(".start-page").tryQuery()).isPresent();
    }

    @Test
    void aLetterTypedOnAPageIsNotMeantForTheStartPage() {
        type(KeyCode.C);
        type(KeyCode.S);
        assertThat(lookup(".capture-page").tryQuery()).isPresent();
        assertThat(window.hasCase()).isFalse();
    }

    @Test
    void capturingIsReachedOverACaseAndLeadsBackToIt() throws Exception {
        SampleCase sample = SampleCase.in(SAMPLE).orElseThrow();
        interact(() -> window.openSample(sample));
        until(window::isSettled);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(lookup(".capture-page").tryQuery()).isPresent();
        type(KeyCode.ESCAPE);
        assertThat(window.hasCase()).isTrue();
        assertThat(window.model().items().get()).isNotEmpty();
    }

    @Test
    void aRecordingThatGoesOnIsSaidWhereItsPageIsNot() throws Exception {
        AtomicInteger followed = new AtomicInteger();
        CaptureNote going =
                new CaptureNote("capture.quit", "Worker", "capture.note.show", followed::incrementAndGet, false);
        interact(() -> window.pages().tell(going));
        assertThat(lookup(".start-notice.going").tryQuery()).isPresent();
        SampleCase sample = SampleCase.in(SAMPLE).orElseThrow();
        interact(() -> window.openSample(sample));
        until(window::isSettled);
        // Beside it the status line has one to cancel what is read.
        Hyperlink said = lookup(".status-line .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().contains("Worker"))
                .findFirst()
                .orElseThrow();
        interact(said::fire);
        assertThat(followed).hasValue(1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(window.pages().mayOpen()).as("a case lies below").isFalse();
        type(KeyCode.ESCAPE);
        interact(() -> window.pages()
                .tell(new CaptureNote("capture.done", "Worker", "capture.open.case", followed::incrementAndGet, true)));
        assertThat(window.hasCase()).isTrue();
        Hyperlink open = lookup(".toast .hyperlink").queryAs(Hyperlink.class);
        interact(open::fire);
        assertThat(followed).hasValue(2);
        interact(() -> window.pages().tell(null));
        assertThat(said.isVisible()).isFalse();
    }

    @Test
    void aCommandOfTheEditorThatIsClearedIsForgotten() {
        preferences.setEditor("command");
        preferences.setEditorCommand("code -g {file}:{line}");
        push(KeyCode.CONTROL, KeyCode.COMMA);
        TextField command = lookup(".wide-field").queryAs(TextField.class);
        interact(() -> {
            command.setText(" ");
            command.fireEvent(new ActionEvent());
        });
        assertThat(Preferences.load(folder).editorCommand()).isEmpty();
    }

    @Test
    void theFieldShowsTheCommandThatIsKeptWhenAnotherEditorIsChosen() {
        preferences.setEditor("command");
        preferences.setEditorCommand("code -g {file}:{line}");
        push(KeyCode.CONTROL, KeyCode.COMMA);
        TextField command = lookup(".wide-field").queryAs(TextField.class);
        interact(() -> {
            command.setText("code \"{file}");
            command.fireEvent(new ActionEvent());
        });
        assertThat(lookup(".form-wrong").query().isVisible()).isTrue();
        choose("VS Code");
        assertThat(command.getText()).isEqualTo("code -g {file}:{line}");
        assertThat(lookup(".form-wrong").query().isVisible()).isFalse();
        type(KeyCode.ESCAPE);
        preferences.setEditorCommand("vi {file}");
        preferences.setEditor("command");
        push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(command.getText()).isEqualTo("vi {file}");
        assertThat(command.isDisabled()).isFalse();
    }

    @Test
    void anOwnCommandIsWrittenAtOnceWhereItIsChosen() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        choose("Own command…");
        assertThat(lookup(".wide-field").query().isFocused()).isTrue();
    }

    @Test
    void aCaseThatCannotBeKeptIsAskedAboutBeforeTheEnd() throws Exception {
        interact(window::quit);
        assertThat(ended).as("nothing is open").hasValue(1);
        Path dump = Files.writeString(folder.resolve("a.txt"), DUMP);
        interact(() -> window.open(List.of(dump)));
        until(window::isSettled);
        // A file stands where the folder of cases would be.
        Path cases = preferences.casesFolder();
        until(() -> Files.isDirectory(cases) && window.mayGo());
        Files.move(cases, folder.resolve("away"));
        Files.writeString(cases, "");
        interact(() -> window.session().journal().setNote("remember me"));
        assertThat(window.mayGo()).isFalse();
        interact(window::quit);
        until(() -> lookup(".dialog-card").tryQuery().isPresent());
        assertThat(ended).hasValue(1);
        interact(() -> button("Go on working").fire());
        assertThat(lookup(".dialog-card").tryQuery()).isEmpty();
        interact(window::quit);
        until(() -> lookup(".dialog-card").tryQuery().isPresent());
        interact(() -> button("Close Auger").fire());
        assertThat(ended).hasValue(2);
        type(KeyCode.ESCAPE);
        Files.delete(cases);
        interact(window::quit);
        until(() -> ended.get() == 3);
        assertThat(window.mayGo()).isTrue();
    }

    private Button button(String words) {
        return lookup(".dialog-card .button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCaseThatWasLeftOpenIsOffered() throws Exception {
        Path lost = Files.writeString(folder.resolve("lost.auger"), "{\"auger\":\"case\",\"version\":1");
        interact(() -> window.pages().offer(lost));
        assertThat(lookup(".start-notice").queryAll()).hasSize(1);
        interact(() -> lookup(".start-notice .button")
                .queryAllAs(Button.class)
                .iterator()
                .next()
                .fire());
        // It is cut short: a card says so, in a case that is open.
        until(window::hasCase);
    }
}
