package dev.auger.views.flame;

import dev.auger.views.ViewContext;
import java.util.List;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Before and after as two graphs beside each other, each as wide as its own profile, in the colours of the change. What is selected,
 * zoomed or searched in one is in the other.
 */
final class SidesPane extends HBox {

    private final FlameGraph both;
    private final FlameFinder finder;
    private final List<OneSide> sides;
    private @Nullable Comparison shown;

    /** @param both the graph of the comparison */
    SidesPane(
            ViewContext context,
            String key,
            FlameGraph both,
            FlameFinder finder,
            FlameMenu menu,
            FlameActions actions) {
        super(12);
        this.both = both;
        this.finder = finder;
        getStyleClass().add("flame-sides");
        OneSide before = new OneSide(context, key + "-before", "flame.diff.before", both, menu, actions);
        OneSide after = new OneSide(context, key + "-after", "flame.diff.after", both, menu, actions);
        sides = List.of(before, after);
        before.graph().icicleProperty().bindBidirectional(after.graph().icicleProperty());
        getChildren().setAll(sides);
        both.selectedProperty().addListener(o -> sides.forEach(OneSide::select));
        both.setOnZoomed(node -> sides.forEach(side -> side.zoom(node)));
        both.searchProperty().addListener(o -> search());
    }

    /** @param comparison null while this is not seen */
    void show(@Nullable Comparison comparison) {
        if (comparison == null || comparison == shown) {
            return;
        }
        shown = comparison;
        DiffLook look = new DiffLook(comparison.diff());
        sides.getFirst().show(comparison.diff().was(), comparison.before(), look);
        sides.getLast().show(comparison.diff().is(), comparison.after(), look);
        search();
    }

    private void search() {
        if (isVisible()) {
            sides.forEach(side -> side.search(finder::pattern));
        }
    }

    void showWords() {
        sides.forEach(OneSide::showWords);
    }

    /** The side that has the keyboard, or the one after. */
    FlameGraph active() {
        return sides.getFirst().graph().isFocused()
                ? sides.getFirst().graph()
                : sides.getLast().graph();
    }

    FlameGraph graph(boolean before) {
        return (before ? sides.getFirst() : sides.getLast()).graph();
    }

    void focusMain() {
        active().requestFocus();
    }

    void dispose() {
        both.setOnZoomed(node -> {});
        sides.forEach(OneSide::dispose);
    }
}
