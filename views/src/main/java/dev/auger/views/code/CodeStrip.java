package dev.auger.views.code;

import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Where the source lies, whether its lines can be trusted, the other sources there are, and the way into the editor. */
final class CodeStrip extends HBox {

    /** Length up to which a place is never cut. */
    private static final int WHOLE = 30;

    private static final List<String> LEVELS = List.of("sure", "unknown", "stale");

    private final ObservableValue<Texts> texts;
    private final StackPane sign = new StackPane();
    private final Label location = new Label();
    private final Label trust = new Label();
    private final Tooltip trustTip = new Tooltip();
    private final Tooltip locationTip = new Tooltip();
    private final Label unasked = new Label();
    private final MenuButton candidates = Buttons.menu();
    private final Button fetch;
    private Runnable onFetch = () -> {};
    private final MenuButton add = Buttons.menu();
    private final Button copy;
    private final Button open;
    private final MenuButton editor = Buttons.menu();
    private final Tooltip openTip = new Tooltip();
    private CodeEditors editors = CodeEditors.NONE;

    CodeStrip(ObservableValue<Texts> texts, Runnable onCopy, Runnable onOpen, Consumer<CodeSources.Place> onAdd) {
        this.texts = texts;
        getStyleClass().add("code-strip");
        location.getStyleClass().addAll("label-text", "secondary");
        location.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        location.setTooltip(locationTip);
        location.setMinWidth(60);
        trust.getStyleClass().addAll("caption", "trust");
        trust.setTooltip(trustTip);
        trust.setMinWidth(0);
        unasked.getStyleClass().addAll("caption", "muted");
        unasked.setMinWidth(USE_PREF_SIZE);
        candidates.getStyleClass().addAll("quiet", "small");
        candidates.setMnemonicParsing(false);
        candidates.setMinWidth(USE_PREF_SIZE);
        add.getStyleClass().addAll("quiet", "small");
        add.setGraphic(Icons.of("plus"));
        Words.name(add, texts, "code.add");
        for (CodeSources.Place place : CodeSources.Place.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(Words.of(texts, place.key()));
            item.setGraphic(Icons.of(place.icon()));
            item.setOnAction(e -> onAdd.accept(place));
            add.getItems().add(item);
        }
        fetch = Buttons.text(texts, "code.fetch", "download", () -> onFetch.run(), "quiet", "small");
        fetch.setMinWidth(USE_PREF_SIZE);
        copy = Buttons.icon(texts, "code.copy-place", "copy", onCopy, "small");
        open = Buttons.text(texts, "code.open-ide", "external-link", onOpen, "quiet", "small");
        open.setTooltip(openTip);
        // A disabled button shows no tooltip, and that is when one wants to know why.
        StackPane holder = new StackPane(open);
        Tooltip.install(holder, openTip);
        editor.getStyleClass().addAll("quiet", "small");
        Words.name(editor, texts, "code.editor");
        editor.setOnShowing(e -> fillEditors());
        editor.getItems().add(new MenuItem(""));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(sign, location, trust, spring, unasked, candidates, fetch, add, copy, holder, editor);
        showCandidates(List.of(), null, hit -> {});
        showFetch(null);
        showPlace(null, null);
    }

    void setEditors(CodeEditors newEditors) {
        editors = newEditors;
    }

    private void fillEditors() {
        editor.getItems().clear();
        ToggleGroup group = new ToggleGroup();
        for (String id : editors.ids()) {
            RadioMenuItem item = new RadioMenuItem(texts.getValue().get("code.editor." + id));
            item.setToggleGroup(group);
            item.setSelected(id.equals(editors.chosen()));
            item.setOnAction(e -> editors.choose(id));
            editor.getItems().add(item);
        }
    }

    /** Says that the line shown is the hottest and was not chosen. */
    void showUnasked(boolean shown) {
        unasked.setText(shown ? texts.getValue().get("code.unasked") : "");
        Buttons.show(unasked, shown);
    }

    /** @param action asks whether to fetch published sources; null if there are none to fetch */
    void showFetch(@Nullable Runnable action) {
        onFetch = action == null ? () -> {} : action;
        Buttons.show(fetch, action != null);
    }

    /** The sources there are, if there is a choice. */
    void showCandidates(List<SourceHit> hits, @Nullable SourceHit shown, Consumer<SourceHit> onChoose) {
        Buttons.show(candidates, hits.size() > 1);
        candidates.getItems().clear();
        Texts words = texts.getValue();
        candidates.setText(words.get("code.candidates", hits.size()));
        ToggleGroup group = new ToggleGroup();
        for (SourceHit hit : hits) {
            RadioMenuItem item = new RadioMenuItem(words.get(
                    "code.candidate",
                    hit.text().location(),
                    words.get("code.origin." + hit.text().origin().id()),
                    words.get("code.level." + hit.trust().level().id())));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(Objects.equals(hit, shown));
            item.setOnAction(e -> onChoose.accept(hit));
            candidates.getItems().add(item);
        }
        if (!hits.isEmpty()) {
            candidates.getItems().add(new SeparatorMenuItem());
            MenuItem note = new MenuItem(words.get("code.candidates.kept"));
            note.setDisable(true);
            candidates.getItems().add(note);
        }
    }

    void showPlace(@Nullable CodePoint place, @Nullable SourceHit hit) {
        Texts words = texts.getValue();
        copy.setDisable(place == null);
        boolean can = hit != null && editors.canOpen(hit.text());
        open.setDisable(!can);
        boolean any = !editors.ids().isEmpty();
        Buttons.show(open, any);
        Buttons.show(editor, any);
        openTip.setText(
                can
                        ? words.get("code.open.tip", words.get("code.editor." + editors.chosen()))
                        : words.get("code.open.not"));
        sign.getChildren().clear();
        trust.getStyleClass().removeAll(LEVELS);
        sign.getStyleClass().setAll("trust-sign");
        if (hit == null) {
            location.setText("");
            trust.setText("");
            return;
        }
        LineTrust.Level level = hit.trust().level();
        location.setText(hit.text().location());
        locationTip.setText(hit.text().location());
        // A short place is worth more than the end of a sentence, which the tooltip has.
        location.setMinWidth(hit.text().location().length() <= WHOLE ? USE_PREF_SIZE : 120);
        String why = words.get(
                "source.trust." + hit.trust().reason().id(),
                hit.trust().arguments().toArray());
        trust.setText(why);
        trustTip.setText(words.get("code.level." + level.id()) + "\n" + why);
        String style = level.name().toLowerCase(Locale.ROOT);
        trust.getStyleClass().add(style);
        sign.getStyleClass().add(style);
        sign.getChildren().add(Icons.of(icon(level), "size-12"));
        sign.setAccessibleText(words.get("code.level." + level.id()));
    }

    private static String icon(LineTrust.Level level) {
        return switch (level) {
            case SURE -> "check-circle";
            case UNKNOWN -> "help-circle";
            case STALE -> "alert-triangle";
        };
    }

    boolean canOpen() {
        return open.isVisible() && !open.isDisabled();
    }
}
