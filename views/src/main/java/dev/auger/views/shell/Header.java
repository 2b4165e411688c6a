package dev.auger.views.shell;

import dev.auger.themes.Look;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.parts.Logo;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top line: whose window it is, which case, the way to everything, and the few actions that concern the whole case. */
public final class Header extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Under this many design pixels the product's name and how much the case holds give way to its name. */
    private static final double CASE_FROM = 860;
    /** Under this many, as at a large scale, actions are icons. */
    private static final double WORDS_FROM = 720;

    private final List<Button> actions = new ArrayList<>();
    private final Label product;
    private final Label state = Words.plain("", "caption", "muted");
    private final StringProperty caseName = new SimpleStringProperty(this, "caseName", "");
    private final StringProperty caseState = new SimpleStringProperty(this, "caseState", "");

    /**
     * @param palette opens the command palette
     * @param buttons actions shown as buttons, with their icons; those that are not built are simply not in the list
     * @param help shows the keys
     */
    public Header(
            ObservableValue<Texts> texts,
            ObjectProperty<Look> look,
            Action palette,
            List<Action> buttons,
            Action help) {
        getStyleClass().add("header");
        product = Words.label(texts, "start.product", "product");
        product.setMinWidth(USE_PREF_SIZE);
        Region productGap = new Region();
        productGap.getStyleClass().add("product-gap");
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(new Logo(), product, productGap, bar, caseBox(), gap(), paletteButton(texts, palette), gap());
        for (Action action : buttons) {
            Button button = Buttons.text(texts, action.labelKey(), action.icon(), run(action));
            Words.name(button, texts, action.labelKey());
            actions.add(button);
            getChildren().add(button);
        }
        LookMenus menus = new LookMenus(texts, look);
        getChildren().addAll(menus.settings(), Buttons.icon(texts, help.labelKey(), "help-circle", run(help)));
    }

    private HBox caseBox() {
        MiddleLabel title = new MiddleLabel("label-text");
        title.textProperty().bind(caseName);
        state.textProperty().bind(caseState);
        state.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(title, state);
        box.setMaxHeight(USE_PREF_SIZE);
        box.getStyleClass().add("case-box");
        box.setMinWidth(0);
        return box;
    }

    /** @param width of the window in design pixels */
    void fit(double width) {
        pseudoClassStateChanged(NARROW, width < WORDS_FROM);
        Buttons.show(product, width >= CASE_FROM);
        Buttons.show(state, width >= CASE_FROM);
        for (Button action : actions) {
            boolean words = width >= WORDS_FROM || action.getGraphic() == null;
            action.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            action.setMinWidth(USE_PREF_SIZE);
        }
    }

    private static Button paletteButton(ObservableValue<Texts> texts, Action palette) {
        Label prompt = Words.label(texts, "header.search", "prompt");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(Icons.of("search"), prompt, gap);
        palette.keys().stream().findFirst().ifPresent(k -> content.getChildren().add(new KeyCap(KeyNames.joined(k))));
        content.getStyleClass().add("content");
        Button button = new Button();
        button.getStyleClass().add("palette-button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(content);
        button.widthProperty().addListener((o, old, now) -> stretch(button, content));
        button.insetsProperty().addListener((o, old, now) -> stretch(button, content));
        button.accessibleTextProperty().bind(prompt.textProperty());
        button.setOnAction(e -> run(palette).run());
        return button;
    }

    /** A button centres its graphic at its own width; this one's key stands at the right edge. */
    private static void stretch(Button button, HBox content) {
        content.setPrefWidth(Math.max(
                0,
                button.getWidth()
                        - button.getInsets().getLeft()
                        - button.getInsets().getRight()));
    }

    private static Runnable run(Action action) {
        Runnable handler = action.handler();
        return handler == null ? () -> {} : handler;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Name of the case; empty before anything is open. */
    public StringProperty caseNameProperty() {
        return caseName;
    }

    /** {@code saved 14:40}, {@code not saved}. */
    public StringProperty caseStateProperty() {
        return caseState;
    }
}
