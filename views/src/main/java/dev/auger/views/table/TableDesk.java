package dev.auger.views.table;

import dev.auger.views.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a window share: the words of the chooser of columns, and where the choice is kept. It hangs on the scene, as the
 * look does, so that a table deep in a view needs nothing but to be shown. A table in a scene without one cannot be arranged.
 *
 * @param recall the choice kept under a key, empty for none; the key is made of the ids of the table's columns
 * @param keep keeps a choice under a key; an empty one is forgotten
 */
public record TableDesk(ObservableValue<Texts> texts, UnaryOperator<String> recall, BiConsumer<String, String> keep) {

    /** For all tables that are shown in a scene from now on. */
    public void install(Scene scene) {
        scene.getProperties().put(TableDesk.class, this);
    }

    static @Nullable TableDesk of(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(TableDesk.class) instanceof TableDesk desk ? desk : null;
    }
}
