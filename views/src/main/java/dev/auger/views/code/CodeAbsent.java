package dev.auger.views.code;

import dev.auger.model.Names;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Instead of lines: why there are none and what would help, or the sources to choose from. */
final class CodeAbsent extends StackPane {

    private static final int MOST_PLACES = 10;

    private final ViewContext context;
    private final Consumer<CodeSources.Place> onAdd;
    private final Supplier<List<String>> searched;
    private List<Object> shown = List.of();

    CodeAbsent(ViewContext context, Consumer<CodeSources.Place> onAdd, Supplier<List<String>> searched) {
        this.context = context;
        this.onAdd = onAdd;
        this.searched = searched;
        getStyleClass().add("code-empty");
    }

    /** Whether this is what is shown already, in the same words. */
    private boolean isShown(Object... what) {
        List<Object> now = new ArrayList<>(List.of(what));
        now.add(context.texts().get());
        boolean same = now.equals(shown);
        shown = now;
        return same;
    }

    private void show(Region node) {
        node.setMaxHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        getChildren().setAll(scroll);
    }

    /** @param lines whether there are hot lines to choose from */
    void showNothingChosen(boolean lines) {
        if (isShown("nothing", lines)) {
            return;
        }
        Texts words = context.texts().get();
        show(new EmptyState(
                words.get("code.none"), words.get(lines ? "code.none.how" : "code.none.cold"), List.of(), List.of()));
    }

    void showLooking(CodePoint place) {
        if (isShown("looking", place)) {
            return;
        }
        Texts words = context.texts().get();
        show(new EmptyState(
                words.get("code.looking", place.label()), words.get("code.looking.how"), List.of(), List.of()));
    }

    /**
     * @param failed the search broke, and may work the next time
     * @param fetch asks whether to fetch published sources; null if there are none to fetch
     */
    void showMissing(CodePoint place, SourceAnswer.None none, boolean failed, @Nullable Runnable fetch) {
        if (isShown("missing", place, none, failed, Optional.ofNullable(fetch))) {
            return;
        }
        Texts words = context.texts().get();
        String outer = Names.outerClass(place.className());
        String name = outer.isEmpty() ? place.fileName() : Names.simpleClass(outer);
        List<EmptyState.Need> needs = new ArrayList<>();
        boolean sought = none.reason() == SourceAnswer.Reason.NOT_FOUND;
        for (SourceAnswer.Searched place1 : none.searched()) {
            if (sought && needs.size() < MOST_PLACES) {
                needs.add(new EmptyState.Need(
                        place1.place(),
                        words.get("source.outcome." + place1.outcome().id())));
            }
        }
        if (sought && needs.isEmpty()) {
            searched.get().stream()
                    .limit(MOST_PLACES)
                    .forEach(p -> needs.add(new EmptyState.Need(p, words.get("source.outcome.nothing"))));
        }
        String detail = failed
                ? words.get("code.missing.failed")
                : sought
                        ? words.get(needs.isEmpty() ? "code.missing.nowhere" : "code.missing.how")
                        : words.get("source.none." + none.reason().id());
        List<Node> actions = new ArrayList<>();
        if (sought) {
            if (fetch != null) {
                actions.add(Buttons.text(context.texts(), "code.fetch", "download", fetch));
            }
            for (CodeSources.Place kind : CodeSources.Place.values()) {
                actions.add(Buttons.text(context.texts(), kind.key(), kind.icon(), () -> onAdd.accept(kind)));
            }
        }
        show(new EmptyState(words.get("code.missing", name), detail, needs, actions));
    }

    void showSeveral(List<SourceHit> hits, Consumer<SourceHit> onChoose) {
        if (isShown("several", hits)) {
            return;
        }
        Texts words = context.texts().get();
        VBox list = new VBox(
                Words.plain(words.get("code.several", hits.size()), "heading", "wrapped"),
                Words.plain(words.get("code.several.how"), "label-text", "secondary", "wrapped"));
        list.getStyleClass().add("candidates");
        for (SourceHit hit : hits) {
            list.getChildren().add(candidate(hit, hits, words, onChoose));
        }
        show(list);
        if (list.getChildren().get(2) instanceof Button first && getScene() != null) {
            first.requestFocus();
        }
    }

    private static Button candidate(SourceHit hit, List<SourceHit> all, Texts words, Consumer<SourceHit> onChoose) {
        Label where = Words.plain(hit.text().location(), "mono");
        Elide.middle(where);
        Tag origin = new Tag(words.get("code.origin." + hit.text().origin().id()), "tall");
        Label trust = Words.plain(
                words.get(
                        "source.trust." + hit.trust().reason().id(),
                        hit.trust().arguments().toArray()),
                "caption",
                "muted");
        Elide.whole(trust);
        HBox top = new HBox(origin, where);
        top.getStyleClass().add("candidate-top");
        Label line = Words.plain(Differing.line(hit, all, words), "mono", "muted");
        Elide.whole(line);
        Button button = new Button();
        button.setGraphic(new VBox(top, line, trust));
        button.getStyleClass().add("candidate");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(hit.text().location()));
        button.setAccessibleText(hit.text().location() + ' ' + trust.getText());
        button.setOnAction(e -> onChoose.accept(hit));
        return button;
    }
}
