package dev.auger.views.threads;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.StateKind;
import dev.auger.views.parts.StatePill;
import dev.auger.views.text.Texts;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Above the thread table: what is shown, search, grouping, and a chip for each state. */
final class ThreadsHead extends VBox {

    private static final List<StateKind> ORDER = List.of(
            StateKind.RUNNABLE,
            StateKind.BLOCKED,
            StateKind.WAITING,
            StateKind.TIMED_WAITING,
            StateKind.PARKED,
            StateKind.PINNED,
            StateKind.NEW);

    private final ObservableValue<Texts> texts;
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label totals = new Label();
    private final MenuButton dumps = Buttons.menu();
    private final MenuButton grouping = Buttons.menu();
    private final MenuButton more = Buttons.menu();
    private final HBox chips = new HBox();
    private final Region chipSpring = new Region();
    private final SearchField search;
    private final SegmentedBar<ThreadMode> modes;
    private final Set<StateKind> hidden = EnumSet.noneOf(StateKind.class);
    private ThreadGrouping chosen = ThreadGrouping.POOL;
    private final Set<String> columns = new LinkedHashSet<>();
    private boolean columnsChosen;
    private boolean groupingChosen;
    private boolean fold = true;
    private Runnable onChange = () -> {};

    ThreadsHead(ObservableValue<Texts> texts) {
        this.texts = texts;
        search = new SearchField(texts, "threads.search");
        modes = new SegmentedBar<>(texts, ThreadMode.keys());
        modes.selectedProperty().addListener((o, was, is) -> showMode());
        getStyleClass().add("threads-head");
        title.getStyleClass().add("title");
        caption.getStyleClass().addAll("label-text", "muted");
        totals.getStyleClass().addAll("label-text", "muted");
        grouping.setGraphic(Icons.of("layers"));
        more.setGraphic(Icons.of("more-horizontal"));
        more.getStyleClass().add("icon-only");
        grouping.getStyleClass().add("no-arrow");
        dumps.getStyleClass().add("dump-chooser");
        dumps.setMinWidth(USE_PREF_SIZE);
        Elide.whole(caption);
        Elide.whole(totals);
        title.setMinWidth(USE_PREF_SIZE);
        grouping.setMinWidth(USE_PREF_SIZE);
        HBox toolbar = new HBox(title, modes, caption, spring(), dumps, search, grouping, more);
        toolbar.getStyleClass().add("view-toolbar");
        HBox.setHgrow(chipSpring, Priority.ALWAYS);
        chips.getStyleClass().add("chips");
        getChildren().addAll(toolbar, chips);
        languageChanged();
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Called when grouping, folding or the states shown change. */
    void setOnChange(Runnable handler) {
        onChange = handler;
    }

    /** Table, lanes over time, or what the dumps tell together. */
    ObjectProperty<ThreadMode> modeProperty() {
        return modes.selectedProperty();
    }

    /** Lanes need a recording, changes a dump. */
    void showModes(boolean lanes, boolean changes) {
        Buttons.show(modes, lanes || changes);
        modes.show(ThreadMode.LANES, lanes);
        modes.show(ThreadMode.CHANGES, changes);
        ThreadMode now = modes.getSelected();
        if ((now == ThreadMode.LANES && !lanes) || (now == ThreadMode.CHANGES && !changes)) {
            modes.select(ThreadMode.TABLE);
        }
    }

    /** Lanes have no groups, and no states to choose by. */
    private void showMode() {
        boolean table = modes.getSelected() == ThreadMode.TABLE;
        Buttons.show(chips, table);
        Buttons.show(grouping, table);
        Buttons.show(more, table);
    }

    SearchField search() {
        return search;
    }

    ThreadGrouping grouping() {
        return chosen;
    }

    /** Goroutines have no names, and so no pools: they are put together by place, until somebody chooses. */
    void suggestGrouping(boolean named) {
        ThreadGrouping suggested = named ? ThreadGrouping.POOL : ThreadGrouping.PLACE;
        if (!groupingChosen && chosen != suggested) {
            chosen = suggested;
            languageChanged();
        }
    }

    Set<StateKind> hidden() {
        return hidden.isEmpty() ? Set.of() : EnumSet.copyOf(hidden);
    }

    boolean fold() {
        return fold;
    }

    void languageChanged() {
        Texts words = texts.getValue();
        title.setText(words.get("threads.title"));
        ToggleGroup group = new ToggleGroup();
        grouping.getItems().clear();
        for (ThreadGrouping by : ThreadGrouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words.get("threads.group-by." + by.id()));
            item.setToggleGroup(group);
            item.setSelected(by == chosen);
            item.setOnAction(e -> group(by));
            grouping.getItems().add(item);
        }
        grouping.setText(words.get("threads.group-by", words.get("threads.group-by." + chosen.id())));
        CheckMenuItem folding = new CheckMenuItem(words.get("threads.fold"));
        folding.setSelected(fold);
        folding.setOnAction(e -> {
            fold = folding.isSelected();
            onChange.run();
        });
        more.getItems().setAll(folding, columnsMenu(words));
        more.setAccessibleText(words.get("threads.more"));
    }

    private Menu columnsMenu(Texts words) {
        Menu menu = new Menu(words.get("threads.columns"));
        for (String id : MoreColumns.IDS) {
            CheckMenuItem item = new CheckMenuItem(words.get("threads.column." + id));
            item.setSelected(columns.contains(id));
            item.setOnAction(e -> {
                columnsChosen = true;
                if (item.isSelected()) {
                    columns.add(id);
                } else {
                    columns.remove(id);
                }
                onChange.run();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Ids of columns shown besides the usual ones, see {@link MoreColumns}. */
    Set<String> columns(ThreadFacts facts) {
        Set<String> usual = MoreColumns.usual(facts);
        if (!columnsChosen && !columns.equals(usual)) {
            columns.clear();
            columns.addAll(usual);
            languageChanged();
        }
        return Set.copyOf(columns);
    }

    /** More entries of the "…" menu. */
    void addMenuItems(List<MenuItem> items) {
        more.getItems().addAll(items);
    }

    void group(ThreadGrouping by) {
        groupingChosen = true;
        chosen = by;
        grouping.setText(
                texts.getValue().get("threads.group-by", texts.getValue().get("threads.group-by." + by.id())));
        onChange.run();
    }

    /** Shows or hides the threads of a state. */
    void toggle(StateKind state) {
        if (!hidden.remove(state)) {
            hidden.add(state);
        }
        onChange.run();
    }

    void showDumps(List<DumpChoice> choices, DumpChoice shown, Consumer<DumpChoice> choose) {
        Texts words = texts.getValue();
        dumps.setVisible(choices.size() > 1);
        dumps.setManaged(choices.size() > 1);
        dumps.setText(shown.time(words));
        dumps.getItems().clear();
        for (DumpChoice choice : choices) {
            MenuItem item = new MenuItem(choice.title(words));
            item.setOnAction(e -> choose.accept(choice));
            dumps.getItems().add(item);
        }
    }

    void hideDumps() {
        dumps.setVisible(false);
        dumps.setManaged(false);
    }

    void showCaption(String text, String newTotals) {
        caption.setText(text);
        totals.setText(newTotals);
    }

    /** @param go states in Go's words */
    void showStates(Map<StateKind, Integer> counts, boolean go) {
        chips.getChildren().clear();
        for (StateKind state : ORDER) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                StatePill pill = new StatePill(texts);
                pill.show(state, count);
                if (go) {
                    pill.rename(texts.getValue().get("threads.go." + state.id()));
                }
                pill.setOff(hidden.contains(state));
                pill.onPress(() -> toggle(state));
                chips.getChildren().add(pill);
            }
        }
        chips.getChildren().addAll(chipSpring, totals);
    }
}
