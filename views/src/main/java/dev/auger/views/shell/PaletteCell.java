package dev.auger.views.shell;

import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws one row of the palette; what the text found is set in the accent. */
final class PaletteCell extends ListCell<PaletteRow> {

    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final double TITLE_SHARE = 0.8;

    private final ObservableValue<Texts> texts;
    private final ObservableValue<String> wanted;

    PaletteCell(ObservableValue<Texts> texts, ObservableValue<String> wanted, Runnable run) {
        this.texts = texts;
        this.wanted = wanted;
        // The list gives the width; a row that asked for its own would make it scroll sideways.
        setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() instanceof PaletteRow.Choice) {
                getListView().getSelectionModel().select(getIndex());
                run.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        pseudoClassStateChanged(SECTION, row instanceof PaletteRow.Section);
        if (row instanceof PaletteRow.Section section) {
            setGraphic(Words.plain(texts.getValue().get(section.key()), "label-text", "muted"));
        } else if (row instanceof PaletteRow.Choice choice) {
            setGraphic(content(choice.entry()));
        }
    }

    private HBox content(PaletteEntry entry) {
        HBox line = new HBox();
        line.getStyleClass().add("row");
        String icon = entry.icon();
        // Without an icon its room stays, so that all words begin at one line.
        line.getChildren().add(icon == null ? Icons.of("circle", "none") : Icons.of(icon));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = marked(entry.text(), entry.mono() ? "mono-value" : "body");
        Label detail = Words.plain(entry.detail(), "label-text", "muted");
        Elide.whole(detail);
        // The detail gives way first; a title longer than most of the row ends in an ellipsis.
        title.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(title.prefWidth(USE_COMPUTED_SIZE), line.getWidth() * TITLE_SHARE),
                        line.widthProperty()));
        line.getChildren().addAll(title, detail, gap);
        HBox caps = new HBox();
        caps.getStyleClass().add("key-caps");
        caps.setMinWidth(USE_PREF_SIZE);
        entry.keys().forEach(k -> caps.getChildren().add(new KeyCap(k)));
        line.getChildren().add(caps);
        setAccessibleText(entry.text() + " " + entry.detail());
        return line;
    }

    private HBox marked(String text, String font) {
        HBox flow = new HBox();
        flow.getStyleClass().add("title");
        String word = wanted.getValue().strip().toLowerCase(Locale.ROOT);
        int at = word.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(word);
        if (at < 0) {
            add(flow, text, font);
        } else {
            add(flow, text.substring(0, at), font);
            add(flow, text.substring(at, at + word.length()), font, "found");
            add(flow, text.substring(at + word.length()), font);
        }
        return flow;
    }

    private static void add(HBox flow, String text, String... styleClasses) {
        if (!text.isEmpty()) {
            Label run = Words.plain(text, styleClasses);
            flow.getChildren().forEach(before -> ((Label) before).setMinWidth(USE_PREF_SIZE));
            // Only the last part gives way, so that what was found stays in sight.
            Elide.whole(run);
            flow.getChildren().add(run);
        }
    }
}
