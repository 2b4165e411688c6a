package dev.auger.views.shell;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menus that change how the window looks. They write the look property; whoever owns it applies and keeps it. */
final class LookMenus {

    /** Languages by their own names, which are the same in every language. */
    private static final Map<Locale, String> LANGUAGES =
            Map.of(Locale.ENGLISH, "language.en", Locale.SIMPLIFIED_CHINESE, "language.zh");

    private static final List<Locale> LANGUAGE_ORDER = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final int[] SCALES = {80, 90, 100, 110, 125, 150, 175, 200, 225, 250};

    private final ObservableValue<Texts> texts;
    private final ObjectProperty<Look> look;

    LookMenus(ObservableValue<Texts> texts, ObjectProperty<Look> look) {
        this.texts = texts;
        this.look = look;
    }

    /** {@code Theme: system}, with its choices. */
    MenuButton theme() {
        MenuButton button = Buttons.narrowing();
        button.setGraphic(Icons.of("sun", "size-16"));
        button.getStyleClass().addAll("quiet", "no-arrow");
        whenChanged(() -> {
            Texts words = texts.getValue();
            String theme = words.get("header.theme." + look.get().theme().id());
            button.setText(words.get("header.theme.now", theme));
            button.getItems().setAll(themeItems());
        });
        return button;
    }

    /** The language by its own name, with its choices. */
    MenuButton language() {
        MenuButton button = Buttons.narrowing();
        button.setGraphic(Icons.of("globe", "size-16"));
        button.getStyleClass().addAll("quiet", "no-arrow");
        whenChanged(() -> {
            button.setText(texts.getValue().get(languageKey(look.get().language())));
            button.getItems().setAll(languageItems());
        });
        return button;
    }

    /** A gear with everything under it. */
    MenuButton settings() {
        MenuButton button = Buttons.menu();
        button.setGraphic(Icons.of("settings", "size-16"));
        button.getStyleClass().addAll("quiet", "icon-only");
        Words.name(button, texts, "header.settings");
        whenChanged(() -> button.getItems().setAll(settingsItems()));
        return button;
    }

    private void whenChanged(Runnable rebuild) {
        texts.addListener((o, old, now) -> rebuild.run());
        look.addListener((o, old, now) -> rebuild.run());
        rebuild.run();
    }

    private List<MenuItem> settingsItems() {
        Texts words = texts.getValue();
        Menu themes = new Menu(words.get("header.theme"));
        themes.getItems().setAll(themeItems());
        Menu languages = new Menu(words.get("header.language"));
        languages.getItems().setAll(languageItems());
        Menu scales = new Menu(words.get("header.scale"));
        ToggleGroup group = new ToggleGroup();
        for (int percent : SCALES) {
            scales.getItems()
                    .add(radio(
                            percent + " %",
                            group,
                            l -> Math.round(l.scale() * 100) == percent,
                            l -> l.withScale(percent / 100.0)));
        }
        return List.of(
                themes,
                languages,
                scales,
                new SeparatorMenuItem(),
                check(
                        words.get("header.colour-blind"),
                        look.get().colourBlind(),
                        l -> l.withColourBlind(!l.colourBlind())),
                check(words.get("header.still"), look.get().still(), l -> l.withStill(!l.still())));
    }

    private List<MenuItem> themeItems() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            String name = texts.getValue().get("header.theme." + theme.id());
            items.add(radio(name, group, l -> l.theme() == theme, l -> l.withTheme(theme)));
        }
        return items;
    }

    private List<MenuItem> languageItems() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Locale locale : LANGUAGE_ORDER) {
            String name = texts.getValue().get(languageKey(locale));
            items.add(radio(
                    name,
                    group,
                    l -> l.language().getLanguage().equals(locale.getLanguage()),
                    l -> l.withLanguage(locale)));
        }
        return items;
    }

    private static String languageKey(Locale locale) {
        for (Map.Entry<Locale, String> language : LANGUAGES.entrySet()) {
            if (language.getKey().getLanguage().equals(locale.getLanguage())) {
                return "header." + language.getValue();
            }
        }
        return "header.language.en";
    }

    private RadioMenuItem radio(String name, ToggleGroup group, Predicate<Look> chosen, UnaryOperator<Look> change) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen.test(look.get()));
        item.setOnAction(e -> look.set(change.apply(look.get())));
        return item;
    }

    private CheckMenuItem check(String name, boolean on, UnaryOperator<Look> change) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(e -> look.set(change.apply(look.get())));
        return item;
    }
}
