package dev.auger.views.capture;

import dev.auger.views.form.Form;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A JVM: its program, its process, what else is known, and whether it can be recorded. */
final class JvmCell extends ListCell<JvmRow> {

    private static final double DETAIL_SHARE = 0.3;

    @Override
    protected void updateItem(@Nullable JvmRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label pid = Words.plain(Long.toString(row.pid()), "mono", "secondary", "pid");
        Label name = Words.plain(row.name(), "mono");
        Elide.middle(name);
        Label detail = Words.plain(row.detail(), "caption", "secondary");
        Elide.whole(detail);
        // Long names give way first, but not all of their room.
        detail.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(detail.prefWidth(-1), DETAIL_SHARE * getWidth()),
                        widthProperty(),
                        detail.fontProperty()));
        HBox box = new HBox(
                row.refusal().isEmpty() ? Icons.of("radio", "size-16", "ok") : Icons.of("lock", "size-16", "muted"),
                pid,
                name,
                Form.gap(),
                detail);
        box.getStyleClass().add("jvm-row");
        setGraphic(box);
        setAccessibleText(row.name() + ' ' + row.pid() + ". " + row.detail() + ' ' + row.refusal());
    }
}
