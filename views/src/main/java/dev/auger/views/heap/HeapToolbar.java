package dev.auger.views.heap;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above the pages of the heap view: their names side by side, or, where there is no room for that, as a choice of one. */
final class HeapToolbar extends HBox {

    private final SegmentedBar<HeapTab> tabs;
    private final ComboBox<HeapTab> choice = new ComboBox<>();
    private final Node[] right;

    /** @param right what stands at the right end */
    HeapToolbar(ObservableValue<Texts> texts, SegmentedBar<HeapTab> tabs, Node... right) {
        this.tabs = tabs;
        this.right = right;
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        choice.getItems().setAll(HeapTab.values());
        choice.setButtonCell(new Name(texts));
        choice.setCellFactory(list -> new Name(texts));
        choice.accessibleTextProperty().bind(Words.of(texts, "heap.pages"));
        choice.valueProperty().bindBidirectional(tabs.selectedProperty());
        choice.getStyleClass().add("dump-choice");
        choice.setMinWidth(USE_PREF_SIZE);
        Buttons.show(choice, false);
        getChildren().setAll(tabs, choice, spring);
        getChildren().addAll(right);
        getStyleClass().add("view-toolbar");
    }

    @Override
    protected double computeMinWidth(double height) {
        return around() + choice.prefWidth(-1);
    }

    private double around() {
        double width = snappedLeftInset() + snappedRightInset() + getSpacing() * (right.length + 1);
        for (Node node : right) {
            width += Math.min(node.prefWidth(-1), node.minWidth(-1));
        }
        return width;
    }

    @Override
    protected void layoutChildren() {
        boolean narrow = getWidth() < around() + tabs.prefWidth(-1);
        if (choice.isVisible() != narrow) {
            Buttons.show(choice, narrow);
            Buttons.show(tabs, !narrow);
        }
        super.layoutChildren();
    }

    /** A page by the name its segment has. */
    private static final class Name extends ListCell<HeapTab> {

        private final ObservableValue<Texts> texts;

        Name(ObservableValue<Texts> texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(@Nullable HeapTab item, boolean none) {
            super.updateItem(item, none);
            textProperty().unbind();
            if (none || item == null) {
                setText("");
            } else {
                textProperty().bind(Words.of(texts, item.key()));
            }
        }
    }
}
