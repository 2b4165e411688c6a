package dev.auger.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.support.TestTexts;
import dev.auger.views.text.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** A row where there is room, where there is less, and where there is none. */
@Tag("ui")
class FormRowTest extends ApplicationTest {

    private HBox row = new HBox();
    private final VBox page = new VBox();

    @Override
    public void start(Stage stage) {
        SimpleObjectProperty<Texts> texts = new SimpleObjectProperty<>(TestTexts.in(Locale.ENGLISH));
        Map<String, String> editors = new LinkedHashMap<>();
        for (String id : new String[] {"intellij", "vscode", "eclipse", "command"}) {
            editors.put(id, "code.editor." + id);
        }
        row = Form.row(texts, "code.editor", "prefs.editor.note", new SegmentedBar<>(texts, editors));
        page.getChildren().setAll(row);
        stage.setScene(new Scene(new HBox(page), 1200, 400));
        stage.show();
    }

    private void width(double width) {
        interact(() -> {
            page.setMinWidth(width);
            page.setMaxWidth(width);
            page.getScene().getRoot().applyCss();
            page.getScene().getRoot().layout();
        });
    }

    private Bounds words() {
        return inRow(row.lookup(".words"));
    }

    private Bounds bar() {
        return inRow(row.lookup(".segments"));
    }

    private Bounds inRow(Node node) {
        return row.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private boolean isWhole() {
        Label name = (Label) row.lookup(".words > .label");
        return !name.isTextTruncated()
                && row.lookupAll(".toggle-button").stream().noneMatch(b -> ((ToggleButton) b).isTextTruncated());
    }

    @Test
    void controlsStandBesideTheWordsWhereThereIsRoom() {
        width(900);
        assertThat(bar().getMinX()).isGreaterThanOrEqualTo(words().getMaxX());
        assertThat(bar().getMaxX()).isCloseTo(900, Offset.offset(2.0));
        assertThat(isWhole()).isTrue();
    }

    @Test
    void whereThereIsNoneTheyStandBelowAndNothingIsCut() {
        double barAlone = bar().getWidth();
        width(barAlone + 30);
        assertThat(bar().getMinY()).isGreaterThanOrEqualTo(words().getMaxY());
        assertThat(bar().getMaxX()).isLessThanOrEqualTo(barAlone + 30);
        assertThat(row.getHeight()).isGreaterThanOrEqualTo(bar().getMaxY());
        assertThat(isWhole()).isTrue();
    }

    @Test
    void aBarThatHasNoRoomAtAllIsCutAndNotThePage() {
        width(bar().getWidth() - 40);
        assertThat(bar().getMaxX()).isLessThanOrEqualTo(page.getMaxWidth() + 1);
    }
}
