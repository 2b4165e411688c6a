package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.PlatformClasses;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Press;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Leak suspects as cards: what one keeps and by what measure, where, what is inside, what speaks against, and where to go on. */
final class SuspectCards extends ScrollPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST_CLASSES = 3;

    /** Where a card's buttons lead. */
    interface Go {
        void path(Accumulation suspect);

        void inside(Accumulation suspect);
    }

    private final ViewContext context;
    private final Go go;
    private final VBox cards = new VBox();
    private IntConsumer onChoose = i -> {};
    private RowFilter filter = RowFilter.NONE;

    SuspectCards(ViewContext context, Go go) {
        this.context = context;
        this.go = go;
        cards.getStyleClass().add("suspect-cards");
        setContent(cards);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("suspect-scroll");
    }

    /** @param handler called with the number of the card the user chose */
    void setOnChoose(IntConsumer handler) {
        onChoose = handler;
    }

    /** @param single whether there is one dump only, which cannot show growth */
    void show(List<Accumulation> suspects, HeapAnalysis analysis, boolean single) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < suspects.size(); i++) {
            made.add(card(i, suspects.get(i), analysis, single));
        }
        if (suspects.isEmpty()) {
            made.add(Words.plain(
                    context.texts().get().get("heap.suspects.none", Numbers.share(AccumulationPoints.DEFAULT_SHARE)),
                    "secondary",
                    "wrapped"));
        }
        cards.getChildren().setAll(made);
        filter(filter);
    }

    /** Shows the cards that have a text. */
    void filter(RowFilter wanted) {
        filter = wanted;
        for (Node card : cards.getChildren()) {
            Buttons.show(card, card.getAccessibleText() == null || filter.test(card.getAccessibleText()));
        }
    }

    void clear() {
        cards.getChildren().clear();
    }

    /** Marks a card as the chosen one. */
    void mark(int chosen) {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            cards.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
    }

    private Node card(int number, Accumulation suspect, HeapAnalysis analysis, boolean single) {
        Texts words = context.texts().get();
        Label title = wrapped(
                words.get("heap.suspect.title", Vias.words(suspect.label(), words), Numbers.bytes(suspect.retained())),
                "card-title");
        Label measure = wrapped(
                words.get(
                        "heap.suspect.measure",
                        Numbers.share(suspect.share()),
                        Numbers.share(AccumulationPoints.DEFAULT_SHARE),
                        Numbers.count(analysis.dominatedCount(suspect.object())),
                        analysis.dominatedCount(suspect.object())),
                "label-text");
        Label point = wrapped(
                words.get(
                        "heap.suspect.point",
                        NamedObject.of(analysis.heap(), suspect.object()).text(words),
                        PathTable.rootNote(words, suspect.path().root(), analysis.heap())),
                "label-text",
                "secondary");
        VBox body = new VBox(title, measure, point);
        if (!suspect.keeps().isEmpty()) {
            body.getChildren()
                    .add(wrapped(words.get("heap.suspect.inside", inside(words, suspect)), "label-text", "secondary"));
        }
        List<String> against = against(words, suspect, single);
        if (!against.isEmpty()) {
            body.getChildren()
                    .add(wrapped(words.get("heap.suspect.against", String.join(" ", against)), "label-text", "muted"));
        }
        HBox buttons = new HBox(
                Buttons.text(context.texts(), "heap.menu.path", null, () -> go.path(suspect), "small"),
                Buttons.text(context.texts(), "heap.menu.dominators", null, () -> go.inside(suspect), "small"));
        buttons.getStyleClass().add("buttons");
        body.getChildren().add(buttons);
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox card = new HBox(Words.plain(Numbers.count(number + 1L), "rank"), body);
        card.getStyleClass().add("finding-card");
        card.setAccessibleText(number + 1 + ". " + title.getText() + ". " + measure.getText() + " " + point.getText());
        Press.make(card, () -> {
            mark(number);
            onChoose.accept(number);
        });
        return card;
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Words.plain(text, styles);
        label.getStyleClass().add("wrapped");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String inside(Texts words, Accumulation suspect) {
        return suspect.keeps().stream()
                .limit(MOST_CLASSES)
                .map(k -> words.get(
                        "heap.suspect.kept",
                        Numbers.inText(k.instances()),
                        HeapNames.shortClass(k.className()),
                        Numbers.bytes(k.bytes())))
                .collect(Collectors.joining(", "));
    }

    /** What may make it none. */
    private List<String> against(Texts words, Accumulation suspect, boolean single) {
        List<String> against = new ArrayList<>();
        if (single) {
            against.add(words.get("heap.suspect.against.single"));
        }
        if (suspect.threadIndex() >= 0) {
            against.add(words.get("heap.suspect.against.thread"));
        }
        if (PlatformClasses.contains(suspect.holderClass())) {
            against.add(words.get("heap.suspect.against.platform"));
        } else if (!context.isOwnCode(suspect.holderClass())) {
            against.add(words.get("heap.suspect.against.library"));
        }
        return against;
    }
}
