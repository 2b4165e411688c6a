package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Grade;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of the code view and where they stand. */
final class CodePane extends BorderPane {

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final ViewContext context;
    private final CodeHead head;
    private final CodeLines lines = new CodeLines();
    private final HotLines hot = new HotLines();
    private final CodeCallout callout;
    private final Label lineHead = new Label();
    private final Label selfHead = new Label();
    private final Label totalHead = new Label();
    private final Label meaning = new Label();
    private final Label hotTitle = new Label();
    private final Label hotCount = new Label();
    private final Label hotHead = new Label();
    private final StackPane empty = new StackPane();
    private final StackPane body = new StackPane();
    private final BorderPane source = new BorderPane();
    private Runnable onAddFolder = () -> {};
    private Supplier<List<String>> searched = List::of;
    private @Nullable CodePoint missing;
    private boolean nothingChosen;
    private @Nullable LineHeat heat;
    private int hotShown;
    private Selection selection = Selection.NONE;

    CodePane(ViewContext context, Runnable copyPlace, Runnable open) {
        this.context = context;
        head = new CodeHead(context.texts(), copyPlace, open);
        callout = new CodeCallout(context.texts());
        getStyleClass().add("code-view");
        empty.getStyleClass().add("code-empty");
        source.setTop(columnHeads());
        source.setCenter(lines);
        body.getChildren().addAll(source, empty);
        setTop(head);
        setCenter(body);
        setRight(hotPanel());
        languageChanged();
    }

    private Region columnHeads() {
        Pane heads = new Pane(lineHead, selfHead, totalHead, meaning) {
            @Override
            protected void layoutChildren() {
                double scale = lines.scale();
                place(lineHead, 0, CodeGeometry.NUMBER_RIGHT * scale);
                place(selfHead, CodeGeometry.HEAT_LEFT * scale - 4, CodeGeometry.SELF_RIGHT * scale);
                place(totalHead, CodeGeometry.SELF_RIGHT * scale, CodeGeometry.TOTAL_RIGHT * scale);
                place(meaning, CodeGeometry.TEXT * scale + 6, getWidth());
            }

            private void place(Label label, double left, double right) {
                label.resizeRelocate(left, 0, Math.max(0, right - left), getHeight());
            }
        };
        heads.getStyleClass().add("code-columns");
        lineHead.getStyleClass().add("right");
        selfHead.getStyleClass().add("right");
        totalHead.getStyleClass().add("right");
        return heads;
    }

    private Region hotPanel() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        hotTitle.getStyleClass().add("body-medium");
        hotCount.getStyleClass().addAll("caption", "muted");
        hotHead.getStyleClass().addAll("label-text", "secondary");
        HBox title = new HBox(hotTitle, hotCount, spring, hotHead);
        title.getStyleClass().add("hot-head");
        VBox panel = new VBox(title, hot);
        panel.getStyleClass().add("hot-panel");
        VBox.setVgrow(hot, Priority.ALWAYS);
        return panel;
    }

    CodeHead head() {
        return head;
    }

    CodeLines lines() {
        return lines;
    }

    HotLines hot() {
        return hot;
    }

    void setOnAddFolder(Runnable action) {
        onAddFolder = action;
    }

    void setSearchedPlaces(Supplier<List<String>> places) {
        searched = places;
    }

    /** Dims what belongs to the question before. */
    void setBusy(boolean busy) {
        hot.pseudoClassStateChanged(BUSY, busy);
    }

    void languageChanged() {
        Texts words = context.texts().get();
        lineHead.setText(words.get("code.column.line"));
        selfHead.setText(words.get("code.column.self"));
        totalHead.setText(words.get("code.column.total"));
        hotTitle.setText(words.get("code.hot"));
        hotHead.setText(words.get("code.hot.share"));
        javafx.scene.control.Tooltip.install(
                hotHead, new javafx.scene.control.Tooltip(words.get("code.hot.share.meaning")));
        describeHeat();
        CodePoint place = missing;
        if (place != null) {
            showMissing(place);
        } else if (nothingChosen) {
            showNothingChosen(hotShown > 0);
        }
    }

    void showHot(@Nullable LineHeat of, List<LineWeight> hottest, Selection shown) {
        heat = of;
        hotShown = hottest.size();
        selection = shown;
        hot.show(of, hottest);
        describeHeat();
    }

    private void describeHeat() {
        Texts words = context.texts().get();
        LineHeat of = heat;
        if (of == null) {
            hotCount.setText("");
            meaning.setText(words.get("code.no-samples"));
            return;
        }
        hotCount.setText(words.get("code.hot.count", Numbers.count(hotShown), Numbers.count(of.hotCount())));
        String unit = words.get("code.unit." + of.kind().id());
        String scope = selection.range() == null ? "code.scope.all" : "code.scope.range";
        String line = words.get(scope, unit, Numbers.count(of.samples()));
        meaning.setText(
                selection.threads().isEmpty() ? line : words.get("code.scope.threads", line, selection.threadLabel()));
    }

    void showLoading(CodePoint place) {
        missing = null;
        nothingChosen = false;
        head.showPlace(place, null);
        source.setVisible(true);
        empty.setVisible(false);
        lines.showText(null);
        lines.choose(0);
    }

    void showText(CodePoint place, @Nullable CodeText text) {
        nothingChosen = false;
        if (text == null) {
            missing = place;
            head.showPlace(place, null);
            showMissing(place);
            return;
        }
        missing = null;
        source.setVisible(true);
        empty.setVisible(false);
        lines.showText(text);
        lines.choose(0);
    }

    private void showMissing(CodePoint place) {
        Texts words = context.texts().get();
        String outer = Names.outerClass(place.className());
        String path = outer.replace('.', '/') + ".java";
        List<String> places = searched.get();
        String detail = places.isEmpty()
                ? words.get("code.missing.nowhere", path)
                : words.get("code.missing.searched", path, String.join(", ", places));
        Node add = Buttons.text(context.texts(), "code.add-folder", "plus", () -> onAddFolder.run());
        showEmpty(new EmptyState(words.get("code.missing", Names.simpleClass(outer)), detail, List.of(), List.of(add)));
    }

    /** @param lines whether there are hot lines to choose from */
    void showNothingChosen(boolean lines) {
        missing = null;
        nothingChosen = true;
        Texts words = context.texts().get();
        head.showPlace(null, null);
        this.lines.showText(null);
        this.lines.choose(0);
        showEmpty(new EmptyState(
                words.get("code.none"), words.get(lines ? "code.none.how" : "code.none.cold"), List.of(), List.of()));
    }

    private void showEmpty(EmptyState state) {
        state.setMaxHeight(Region.USE_PREF_SIZE);
        source.setVisible(false);
        empty.setVisible(true);
        empty.getChildren().setAll(state);
    }

    void showNote(String title, String text, Grade grade) {
        callout.show(title, text, grade);
        lines.setCallout(callout);
    }

    void hideNote() {
        lines.setCallout(null);
    }
}
