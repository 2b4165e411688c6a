package dev.auger.views.heap;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A choice among heap dumps by name and time. */
final class DumpChoice extends ComboBox<Dump> {

    private boolean filling;

    /** @param chosen called when the user has chosen a dump */
    DumpChoice(Consumer<Dump> chosen) {
        getStyleClass().add("dump-choice");
        setButtonCell(new Cell());
        setCellFactory(list -> new Cell());
        setMinWidth(90);
        setMaxWidth(300);
        valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                chosen.accept(is);
            }
        });
    }

    /** Shows the dumps there are, and which one is chosen. */
    void show(List<Dump> dumps, @Nullable Dump chosen) {
        filling = true;
        if (!getItems().equals(dumps)) {
            getItems().setAll(dumps);
        }
        setValue(chosen);
        filling = false;
    }

    private static final class Cell extends ListCell<Dump> {
        @Override
        protected void updateItem(@Nullable Dump item, boolean none) {
            super.updateItem(item, none);
            setText(none || item == null ? "" : item.title());
        }
    }
}
