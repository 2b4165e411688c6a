package dev.auger.views.code;

import dev.auger.analysis.code.FileHeat;
import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.code.Bytecode;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the lines: the hottest of all files, the methods of this one, or its instructions. */
final class CodeSide extends VBox {

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    /** What can be shown there. */
    enum Tab {
        HOT,
        METHODS,
        BYTECODE;

        String key() {
            return "code.side." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final ViewContext context;
    private final HotLines hot = new HotLines();
    private final MethodLines methods = new MethodLines();
    private final BytecodeLines bytecode = new BytecodeLines();
    private final Label nothing = new Label();
    private final StackPane body = new StackPane();
    private final SegmentedBar<Tab> tabs;
    private final Label count = new Label();
    private final Label head = new Label();
    private final Tooltip meaning = new Tooltip();
    private @Nullable LineHeat heat;
    private FileHeat file = FileHeat.NONE;
    private Optional<Bytecode> code = Optional.empty();
    private boolean asked;
    private int hotShown;

    CodeSide(ViewContext context) {
        this.context = context;
        Access.drawn(hot, AccessibleRole.LIST_VIEW, context.texts(), "access.hot");
        Access.drawn(methods, AccessibleRole.LIST_VIEW, context.texts(), "access.methods");
        Access.drawn(bytecode, AccessibleRole.LIST_VIEW, context.texts(), "access.bytecode");
        getStyleClass().add("hot-panel");
        Map<Tab, String> keys = new LinkedHashMap<>();
        for (Tab tab : Tab.values()) {
            keys.put(tab, tab.key());
        }
        tabs = new SegmentedBar<>(context.texts(), keys);
        tabs.getStyleClass().add("small");
        tabs.selectedProperty().addListener((o, was, is) -> show());
        count.getStyleClass().addAll("caption", "muted");
        Elide.whole(count);
        head.getStyleClass().addAll("label-text", "secondary");
        head.setMinWidth(USE_PREF_SIZE);
        head.setTooltip(meaning);
        nothing.getStyleClass().addAll("body", "muted", "wrapped");
        nothing.setWrapText(true);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox choice = new HBox(tabs);
        choice.getStyleClass().add("side-tabs");
        HBox title = new HBox(count, spring, head);
        title.getStyleClass().add("hot-head");
        body.getStyleClass().add("side-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(choice, title, body);
        show();
    }

    HotLines hot() {
        return hot;
    }

    MethodLines methods() {
        return methods;
    }

    BytecodeLines bytecode() {
        return bytecode;
    }

    ReadOnlyObjectProperty<Tab> tabProperty() {
        return tabs.selectedProperty();
    }

    void select(Tab tab) {
        tabs.select(tab);
    }

    void setOnTab(Consumer<Tab> handler) {
        tabs.selectedProperty().addListener((o, was, is) -> handler.accept(is));
    }

    void setBusy(boolean busy) {
        hot.pseudoClassStateChanged(BUSY, busy);
        methods.pseudoClassStateChanged(BUSY, busy);
    }

    void showHot(@Nullable LineHeat of, List<LineWeight> hottest) {
        heat = of;
        hotShown = hottest.size();
        hot.show(of, hottest);
        show();
    }

    void showFile(@Nullable LineHeat of, FileHeat newFile) {
        file = newFile;
        methods.show(of, newFile.methods());
        show();
    }

    /** @param known whether it was looked for */
    void showBytecode(Optional<Bytecode> found, boolean known) {
        code = found;
        asked = known;
        bytecode.show(found.map(Bytecode::lines).orElse(List.of()));
        show();
    }

    /** Shows what is chosen, in the language chosen now. */
    void show() {
        Texts words = context.texts().get();
        Tab tab = tabs.getSelected();
        pseudoClassStateChanged(WIDE, tab == Tab.BYTECODE && code.isPresent());
        head.setText("");
        meaning.setText("");
        LineHeat of = heat;
        Node shown = switch (tab) {
            case HOT -> {
                count.setText(
                        of == null
                                ? ""
                                : words.get("code.hot.count", Numbers.count(hotShown), Numbers.count(of.hotCount())));
                head.setText(words.get("code.hot.share"));
                meaning.setText(words.get("code.hot.share.meaning"));
                boolean sampled = !context.evidence().get().recordings().isEmpty();
                yield hotShown > 0 ? hot : nothing(sampled ? "code.side.none.hot" : "code.side.none.samples");
            }
            case METHODS -> {
                count.setText(
                        words.get("code.side.methods.count", file.methods().size()));
                head.setText(words.get("code.column.total"));
                meaning.setText(words.get("code.side.methods.meaning"));
                yield file.methods().isEmpty() ? nothing("code.side.none.methods") : methods;
            }
            case BYTECODE -> {
                count.setText(words.get("code.side.bytecode.meaning"));
                yield code.isPresent()
                        ? bytecode
                        : nothing(asked ? "code.side.none.bytecode" : "code.side.bytecode.wait");
            }
        };
        body.getChildren().setAll(shown);
    }

    private Label nothing(String key) {
        nothing.setText(context.texts().get().get(key));
        return nothing;
    }

    /** What stands under the tabs, for the keyboard. */
    void focusList() {
        if (!body.getChildren().isEmpty()) {
            body.getChildren().getFirst().requestFocus();
        }
    }
}
