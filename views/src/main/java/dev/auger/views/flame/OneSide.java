package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameSearch;
import dev.auger.analysis.flame.diff.DiffSide;
import dev.auger.model.Recording;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of two graphs side by side, under its name. What is done in it is done in the graph of both, which tells the other one. */
final class OneSide extends VBox {

    private final ViewContext context;
    private final String nameKey;
    private final FlameGraph both;
    private final FlameGraph graph;
    private final Label head = new Label();
    private final Label file = new Label();
    private final Label facts = new Label();
    private final Latest<FlameSearch> searches;
    private @Nullable DiffSide side;
    private @Nullable Recording recording;
    private boolean told;

    /**
     * @param nameKey what this side is called
     * @param both the graph of the comparison, whose selection and zoom this one has
     */
    OneSide(ViewContext context, String key, String nameKey, FlameGraph both, FlameMenu menu, FlameActions actions) {
        this.context = context;
        this.nameKey = nameKey;
        this.both = both;
        searches = new Latest<>(
                context.workers(), key, found -> graph().searchProperty().set(found));
        graph = new FlameGraph(context.texts());
        graph.icicleProperty().set(true);
        graph.animatedProperty().bind(both.animatedProperty());
        graph.setOnOpen(node -> actions.source(graph.getTree(), node));
        graph.setOnSelect(this::selected);
        graph.setOnZoomed(this::zoomed);
        menu.serve(graph);
        head.getStyleClass().addAll("caption", "muted");
        head.setMinWidth(USE_PREF_SIZE);
        file.getStyleClass().add("diff-file");
        file.setMinWidth(0);
        facts.getStyleClass().addAll("caption", "muted");
        HBox words = new HBox(8, head, file, facts);
        words.getStyleClass().add("side-head");
        StackPane box = new StackPane(graph);
        VBox.setVgrow(box, Priority.ALWAYS);
        getStyleClass().add("one-side");
        getChildren().setAll(words, box);
        setMinWidth(0);
        setPrefWidth(1);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    FlameGraph graph() {
        return graph;
    }

    void show(DiffSide newSide, Recording of, DiffLook look) {
        side = newSide;
        recording = of;
        told = true;
        graph.show(newSide.tree(), new SideLook(look, newSide));
        told = false;
        select();
        showWords();
    }

    void showWords() {
        DiffSide shown = side;
        Recording of = recording;
        if (shown == null || of == null) {
            return;
        }
        Texts texts = context.texts().get();
        head.setText(texts.get(nameKey));
        file.setText(FlameSources.shortName(of, 28));
        String amount = FrameFacts.amount(shown.tree().unit(), shown.tree().totalWeight());
        String samples =
                texts.get("flame.side.samples", Numbers.inText(shown.tree().sampleCount()));
        boolean counted = shown.tree().totalWeight() == shown.tree().sampleCount();
        facts.setText(counted ? samples : samples + ", " + amount);
    }

    /** Marks what is searched for in this tree. */
    void search(Supplier<@Nullable Pattern> wanted) {
        DiffSide shown = side;
        Pattern pattern = wanted.get();
        if (shown == null || pattern == null) {
            searches.cancel();
            graph.searchProperty().set(null);
        } else {
            searches.ask(job -> FlameSearch.of(shown.tree(), pattern, job));
        }
    }

    /** Selects here what is selected in both. */
    void select() {
        DiffSide shown = side;
        int node = both.getSelected();
        if (shown != null && !told && graph.getTree() == shown.tree()) {
            told = true;
            int here = node < 0 || node >= shown.unionSize() ? -1 : shown.node(node);
            if (here < 0) {
                graph.select(-1);
            } else if (here != graph.getSelected()) {
                graph.chooseAndReveal(here);
            }
            told = false;
        }
    }

    /** Zooms as both are zoomed: to what is there of it, -1 one step back. */
    void zoom(int node) {
        DiffSide shown = side;
        if (shown == null || told) {
            return;
        }
        told = true;
        if (node < 0) {
            graph.zoomBack();
        } else {
            int there = node;
            while (there > 0 && shown.node(there) < 0) {
                there = shown.unionParent(there);
            }
            graph.zoomTo(Math.max(0, shown.node(there)));
        }
        told = false;
    }

    private void selected(int node) {
        DiffSide shown = side;
        if (told || shown == null) {
            return;
        }
        told = true;
        if (node < 0) {
            both.choose(-1);
        } else {
            both.chooseAndReveal(shown.union(node));
        }
        told = false;
    }

    private void zoomed(int node) {
        DiffSide shown = side;
        if (told || shown == null) {
            return;
        }
        told = true;
        if (node < 0) {
            both.zoomBack();
        } else {
            both.zoomTo(shown.union(node));
        }
        told = false;
    }

    void dispose() {
        searches.cancel();
    }
}
