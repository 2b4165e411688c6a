package dev.auger.views.shell;

import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finds actions and places by a few letters. Up and Down choose, Enter goes, Escape leaves. */
public final class CommandPalette extends VBox {

    private static final int LIMIT = 60;

    private final ObservableValue<Texts> texts;
    private final Actions actions;
    private final Function<String, List<PaletteEntry>> places;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label found = Words.plain("", "label-text", "muted");
    private final ListView<PaletteRow> list = new ListView<>();

    /**
     * @param places entries beside the actions for a text: methods, classes, threads, command lines; fast, it runs on every
     *     keystroke
     * @param close takes the palette off the window; called before an entry runs
     */
    public CommandPalette(
            ObservableValue<Texts> texts,
            Actions actions,
            Function<String, List<PaletteEntry>> places,
            Runnable close) {
        this.texts = texts;
        this.actions = actions;
        this.places = places;
        this.close = close;
        getStyleClass().addAll("dialog-card", "command-palette");
        field.promptTextProperty().bind(Words.of(texts, "header.search"));
        field.accessibleTextProperty().bind(Words.of(texts, "header.search"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Icons.of("search", "size-16"), field, found);
        head.getStyleClass().add("head");
        list.setCellFactory(v -> new PaletteCell(texts, field.textProperty(), this::run));
        list.setFocusTraversable(false);
        getChildren().setAll(head, list, foot());
        field.textProperty().addListener((o, old, now) -> refresh());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setFocusTraversable(true);
        focusedProperty().addListener((o, old, now) -> {
            if (now) {
                field.requestFocus();
            }
        });
        refresh();
    }

    private HBox foot() {
        HBox foot = new HBox();
        foot.getStyleClass().add("foot");
        hint(foot, "palette.choose", "\u2191", "\u2193");
        hint(foot, "palette.run", "Enter");
        hint(foot, "palette.leave", "Esc");
        return foot;
    }

    private void hint(HBox foot, String key, String... caps) {
        if (!foot.getChildren().isEmpty()) {
            Region gap = new Region();
            gap.getStyleClass().add("gap");
            foot.getChildren().add(gap);
        }
        for (String cap : caps) {
            foot.getChildren().add(new KeyCap(cap));
        }
        foot.getChildren().add(Words.label(texts, key, "caption", "secondary"));
    }

    private void refresh() {
        String text = field.getText();
        List<PaletteEntry> all = Stream.concat(places.apply(text).stream(), actionEntries().stream())
                .toList();
        List<PaletteEntry> entries = PaletteFilter.find(all, text, LIMIT);
        List<PaletteRow> rows = new ArrayList<>();
        String section = "";
        for (PaletteEntry entry : entries) {
            if (!entry.sectionKey().equals(section)) {
                section = entry.sectionKey();
                rows.add(new PaletteRow.Section(section));
            }
            rows.add(new PaletteRow.Choice(entry));
        }
        list.getItems().setAll(rows);
        found.setText(texts.getValue().get("palette.found", Numbers.count(entries.size()), Numbers.count(all.size())));
        select(0, 1);
    }

    private List<PaletteEntry> actionEntries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Action action : actions.all()) {
            Runnable handler = action.handler();
            if (handler != null && action.enabled().getAsBoolean()) {
                List<String> keys = action.keys().isEmpty()
                        ? List.of()
                        : KeyNames.of(action.keys().getFirst());
                entries.add(new PaletteEntry(
                        "palette.do",
                        action.icon(),
                        texts.getValue().get(action.labelKey()),
                        false,
                        "",
                        keys,
                        handler));
            }
        }
        return entries;
    }

    private void onKey(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.DOWN) {
            select(at + 1, 1);
        } else if (e.getCode() == KeyCode.UP) {
            select(at - 1, -1);
        } else if (e.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        e.consume();
    }

    /** Selects the choice at a place or the next one in a direction: section heads are stepped over. */
    private void select(int from, int step) {
        for (int i = from; i >= 0 && i < list.getItems().size(); i += step) {
            if (list.getItems().get(i) instanceof PaletteRow.Choice) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private void run() {
        if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Choice choice) {
            close.run();
            choice.entry().run().run();
        }
    }

    /** Puts a text into the field, as if typed. */
    public void search(String text) {
        field.setText(text);
        field.end();
    }

    /** The list of what was found, for tests and screen readers. */
    Node listNode() {
        return list;
    }
}
