package dev.auger.views.flame;

import dev.auger.views.export.ExportEvent;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The formats what a flame view shows can be saved in. A part of the recording can be saved where a time is chosen. */
public final class ExportMenu extends MenuButton {

    private final ObservableValue<Texts> texts;
    private final Supplier<Optional<Exportable>> shown;

    ExportMenu(ObservableValue<Texts> texts, Supplier<Optional<Exportable>> shown) {
        this.texts = texts;
        this.shown = shown;
        getStyleClass().addAll("quiet", "export-menu");
        setGraphic(Icons.of("download"));
        setMinWidth(USE_PREF_SIZE);
        Words.name(this, texts, "export.menu");
        setOnShowing(e -> fill());
        fill();
    }

    /** What would be saved now. */
    public Optional<Exportable> shown() {
        return shown.get();
    }

    /** Made anew each time: language and chosen time may have changed. */
    private void fill() {
        getItems().clear();
        Optional<Exportable> what = shown.get();
        for (ExportFormat format : ExportFormat.values()) {
            boolean part = format == ExportFormat.PART;
            if (part) {
                getItems().add(new SeparatorMenuItem());
            }
            String name = texts.getValue().get(format.key());
            boolean half = what.isPresent() && what.get().isHalf(format);
            MenuItem item = new MenuItem(half ? texts.getValue().get("export.after", name) : name);
            item.setId("export-" + format.name());
            item.setDisable(what.isEmpty() || !what.get().can(format));
            item.setOnAction(e -> what.ifPresent(flame -> fireEvent(new ExportEvent(flame, format))));
            getItems().add(item);
        }
    }
}
