package dev.auger.views.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.parts.ErrorCard;
import dev.auger.views.support.TestTexts;
import dev.auger.views.text.Texts;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** What the page says of a capture that did not go as wanted. */
@Tag("ui")
class CapturePageTest extends ApplicationTest {

    private CapturePage page;

    @Override
    public void start(Stage stage) {
        CaptureActions none = (CaptureActions) Proxy.newProxyInstance(
                CaptureActions.class.getClassLoader(),
                new Class<?>[] {CaptureActions.class},
                (proxy, method, arguments) -> method.getName().equals("commands") ? List.of() : null);
        page = new CapturePage(new SimpleObjectProperty<Texts>(TestTexts.in(Locale.ENGLISH)), none);
        stage.setScene(new Scene(page, 900, 700));
        stage.show();
    }

    @Test
    void whatIsMissingIsReadBeforeTheCaseIsOpened() {
        AtomicInteger opened = new AtomicInteger();
        interact(() -> page.showPartly("not all", "no heap", opened::incrementAndGet));
        ErrorCard card = lookup(".error-card").queryAs(ErrorCard.class);
        assertThat(card.getAccessibleText()).contains("not all", "no heap");
        Button open = from(card).lookup(".button").queryButton();
        assertThat(open.isFocused()).isTrue();
        interact(open::fire);
        assertThat(opened).hasValue(1);
    }

    @Test
    void whatWasRecordedIsOfferedUntilItIsOpened() {
        AtomicInteger opened = new AtomicInteger();
        interact(() -> page.showDone("Worker", opened::incrementAndGet));
        Button open = lookup(".running .button.primary").queryButton();
        interact(open::fire);
        assertThat(opened).hasValue(1);
        interact(page::forget);
        assertThat(open.getParent().getParent().getParent().isVisible()).isFalse();
    }

    @Test
    void cancelledIsSaidUntilTheNextCapture() {
        interact(() -> page.showCancelled("The process goes on"));
        Label said =
                lookup(TestTexts.in(Locale.ENGLISH).get("capture.cancelled")).queryAs(Label.class);
        Node place = said.getParent().getParent();
        assertThat(place.isVisible()).isTrue();
        assertThat(lookup("The process goes on").tryQuery()).isPresent();
        interact(() -> page.showRunning("recording", 0.5, ""));
        assertThat(place.isVisible()).isFalse();
    }

    @Test
    void aFailureOfAJvmIsNotOneOfAGoService() {
        interact(() -> page.showFailure("nothing", "refused"));
        ErrorCard card = lookup(".error-card").queryAs(ErrorCard.class);
        assertThat(card.getParent().isVisible()).isTrue();
        interact(() -> lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(b -> b.getText().equals("A Go service"))
                .forEach(ToggleButton::fire));
        assertThat(card.getParent().isVisible()).isFalse();
    }

    @Test
    void whatGoesOnIsScrolledIntoSight() {
        ScrollPane scroll = lookup(".form-scroll").queryAs(ScrollPane.class);
        interact(() -> scroll.setVvalue(1));
        interact(() -> {
            page.showRunning("heap dump", -1, "");
            page.allowEnough(true);
            page.focusRunning();
            page.allowEnough(false);
        });
        assertThat(scroll.getVvalue()).isZero();
        assertThat(lookup(".running .hyperlink").query().isFocused()).isTrue();
    }

    @Test
    void noOtherProcessTakesThePlaceOfOneThatHasEnded() {
        JvmRow chosen = new JvmRow(11, "Orders", "Java 25", "");
        JvmRow other = new JvmRow(12, "Other", "Java 25", "");
        interact(() -> page.showJvms(List.of(other, chosen)));
        ListView<?> list = lookup(".jvm-list").queryAs(ListView.class);
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(other);
        interact(() -> list.getSelectionModel().select(1));
        interact(() -> page.showJvms(List.of(chosen, other)));
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(chosen);
        interact(() -> page.showJvms(List.of(other)));
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();
        assertThat(lookup("Orders (11) has ended. Choose another process.").tryQuery())
                .isPresent();
        assertThat(lookup(".form-foot .primary").queryButton().isDisabled()).isTrue();
    }

    @Test
    void onlyWhatCanEndEarlyIsOfferedTo() {
        interact(() -> {
            page.showRunning("recording", 0.5, "");
            page.allowEnough(true);
            page.focusRunning();
        });
        Button enough = lookup(".running .buttons .button").queryButton();
        assertThat(enough.isFocused()).isTrue();
        interact(() -> page.allowEnough(false));
        assertThat(enough.isDisabled()).isTrue();
    }
}
