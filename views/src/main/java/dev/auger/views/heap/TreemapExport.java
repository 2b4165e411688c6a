package dev.auger.views.heap;

import dev.auger.views.export.ExportEvent;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Icons;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Saves the level of dominators that is shown: the picture as a drawing or a picture, its table as CSV. */
final class TreemapExport extends MenuButton {

    /** @param picture what is drawn now */
    TreemapExport(ObservableValue<Texts> texts, DataTable table, Supplier<Exportable.Picture> picture) {
        getStyleClass().addAll("quiet", "icon-only", "small", "export-menu");
        setGraphic(Icons.of("download"));
        setMinWidth(USE_PREF_SIZE);
        Words.name(this, texts, "export.menu");
        add(texts, ExportFormat.CSV, table::export);
        Exportable.Picture.FORMATS.forEach(format -> add(texts, format, picture));
    }

    private void add(ObservableValue<Texts> texts, ExportFormat format, Supplier<? extends Exportable> what) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(Words.of(texts, format.key()));
        item.setId("export-" + format.name());
        item.setOnAction(e -> fireEvent(new ExportEvent(what.get(), format)));
        getItems().add(item);
    }
}
