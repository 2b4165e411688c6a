package dev.auger.views.capture;

import dev.auger.views.form.Form;
import dev.auger.views.form.NumberField;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The address of a Go service. */
final class GoForm extends VBox {

    private final TextField address = new TextField();
    private final NumberField seconds = new NumberField(30, 1, 600);

    GoForm(ObservableValue<Texts> texts, CaptureActions actions) {
        getStyleClass().add("form-columns");
        address.setPromptText("localhost:6060");
        address.getStyleClass().addAll("mono", "wide-field");
        Runnable fetch = () -> actions.fetch(address.getText(), seconds.value());
        address.setOnAction(e -> fetch.run());
        Button start = Buttons.text(texts, "capture.fetch", "download", fetch, "primary", "large");
        start.disableProperty().bind(address.textProperty().map(String::isBlank));
        HBox foot = new HBox(Form.note(texts, "capture.go.connection"), Form.gap(), start);
        foot.getStyleClass().add("form-foot");
        HBox.setHgrow(foot.getChildren().getFirst(), Priority.ALWAYS);
        getChildren()
                .setAll(
                        Form.section(
                                texts,
                                "capture.kind.go",
                                Form.row(texts, "capture.go.address", "capture.go.address.note", address),
                                Form.row(
                                        texts,
                                        "capture.go.cpu",
                                        "capture.go.cpu.note",
                                        seconds,
                                        Words.label(texts, "capture.seconds", "secondary"))),
                        foot);
    }
}
