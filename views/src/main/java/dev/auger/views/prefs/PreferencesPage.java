package dev.auger.views.prefs;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.views.form.Form;
import dev.auger.views.form.NumberField;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Everything that can be set, on one page. Nothing has to be confirmed: what is set applies at once, and is kept. */
public final class PreferencesPage extends BorderPane {

    private static final int LEAST_SCALE = 80;
    private static final int MOST_SCALE = 250;
    private static final int MOST_GIB = 4_096;

    private final ObservableValue<Texts> texts;
    private final ObjectProperty<Look> look;
    private final PreferencesActions actions;
    private final Label cache = Words.plain("", "mono");
    private final CodeSection code;
    private final Node unkept;

    public PreferencesPage(ObservableValue<Texts> texts, ObjectProperty<Look> look, PreferencesActions actions) {
        this.texts = texts;
        this.look = look;
        this.actions = actions;
        code = new CodeSection(texts, actions);
        unkept = warning("prefs.unkept", actions.file());
        getStyleClass().add("preferences-page");
        VBox content = new VBox();
        content.getStyleClass().add("form-page");
        if (!actions.setAside().isEmpty()) {
            content.getChildren().add(warning("prefs.aside", actions.setAside()));
        }
        content.getChildren().add(unkept);
        Buttons.show(unkept, false);
        content.getChildren()
                .addAll(
                        appearance(),
                        code.node(),
                        evidence(),
                        new LayoutSection(texts, actions).node(),
                        cache(),
                        new MemorySection(texts, actions).node(),
                        keys());
        Label file = Form.note(texts, "prefs.file", actions.file());
        content.getChildren().add(file);
        setTop(Form.head(texts, "prefs.title", "prefs.back", actions::close));
        setCenter(Form.scrolled(content));
        // Whatever was set just now was written, or was not.
        addEventHandler(ActionEvent.ACTION, e -> Buttons.show(unkept, actions.isUnkept()));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                actions.close();
                e.consume();
            }
        });
    }

    private Node warning(String key, String path) {
        HBox box = new HBox(Icons.of("alert-triangle", "size-16", "warn"), Form.note(texts, key, path));
        box.getStyleClass().addAll("form-foot");
        return box;
    }

    /** Brings up to date what may have changed elsewhere, and the focus where the page begins. */
    public void focus() {
        code.refresh();
        actions.cacheSize().thenAccept(cache::setText);
        Buttons.show(unkept, actions.isUnkept());
        Node first = lookup(".toggle-button:selected");
        if (first != null) {
            first.requestFocus();
        }
    }

    private Node appearance() {
        Map<Theme, String> themes = new LinkedHashMap<>();
        Stream.of(Theme.values()).forEach(t -> themes.put(t, "header.theme." + t.id()));
        Map<Locale, String> languages = new LinkedHashMap<>();
        languages.put(Locale.ENGLISH, "header.language.en");
        languages.put(Locale.SIMPLIFIED_CHINESE, "header.language.zh");
        NumberField scale = new NumberField(percent(look.get()), LEAST_SCALE, MOST_SCALE);
        // Applied when it is left or entered: half a number must not make the page jump.
        Runnable apply = () -> {
            if (scale.value() != percent(look.get())) {
                look.set(look.get().withScale(scale.value() / 100.0));
            }
        };
        Label percent = Words.plain("%", "secondary");
        percent.setMinWidth(USE_PREF_SIZE);
        scale.setOnAction(e -> apply.run());
        scale.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                apply.run();
            }
        });
        look.addListener((o, old, now) -> {
            if (!scale.isFocused() || old.scale() != now.scale()) {
                scale.setText(Integer.toString(percent(now)));
            }
        });
        Button smaller = Buttons.icon(texts, "keys.smaller", "minus", () -> step(-10), "small");
        Button larger = Buttons.icon(texts, "keys.larger", "plus", () -> step(10), "small");
        return Form.section(
                texts,
                "prefs.look",
                Form.row(texts, "header.theme", "prefs.theme.note", choice(themes, Look::theme, Look::withTheme)),
                Form.row(
                        texts,
                        "header.language",
                        "prefs.language.note",
                        choice(languages, PreferencesPage::language, Look::withLanguage)),
                Form.row(texts, "header.scale", "prefs.scale.note", smaller, scale, percent, larger),
                Form.row(
                        texts,
                        "header.colour-blind",
                        "prefs.colour-blind.note",
                        check(Look::colourBlind, Look::withColourBlind)),
                Form.row(texts, "header.still", "prefs.still.note", check(Look::still, Look::withStill)));
    }

    private static int percent(Look look) {
        return (int) Math.round(look.scale() * 100);
    }

    private void step(int percent) {
        int now = Math.clamp(percent(look.get()) + (long) percent, LEAST_SCALE, MOST_SCALE);
        look.set(look.get().withScale(now / 100.0));
    }

    private static Locale language(Look look) {
        return look.language().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
    }

    private <T> Node choice(Map<T, String> words, Function<Look, T> of, BiFunction<Look, T, Look> with) {
        SegmentedBar<T> bar = new SegmentedBar<>(texts, words);
        bar.select(of.apply(look.get()));
        bar.selectedProperty().addListener((o, old, now) -> {
            if (!of.apply(look.get()).equals(now)) {
                look.set(with.apply(look.get(), now));
            }
        });
        look.addListener((o, old, now) -> bar.select(of.apply(now)));
        return bar;
    }

    private CheckBox check(Function<Look, Boolean> of, BiFunction<Look, Boolean, Look> with) {
        CheckBox box = new CheckBox();
        box.setMinWidth(USE_PREF_SIZE);
        box.setSelected(of.apply(look.get()));
        box.selectedProperty().addListener((o, was, is) -> {
            if (!of.apply(look.get()).equals(is)) {
                look.set(with.apply(look.get(), is));
            }
        });
        look.addListener((o, old, now) -> box.setSelected(of.apply(now)));
        return box;
    }

    private Node evidence() {
        CheckBox opinion = new CheckBox();
        opinion.setMinWidth(USE_PREF_SIZE);
        opinion.setSelected(actions.secondOpinion());
        opinion.selectedProperty().addListener((o, was, is) -> actions.setSecondOpinion(is));
        Label mat = Words.plain("", "mono");
        Elide.middle(mat);
        Button forget = Buttons.icon(texts, "prefs.remove", "x", () -> {}, "small");
        Runnable show = () -> {
            boolean none = actions.matHome().isEmpty();
            mat.setText(none ? texts.getValue().get("prefs.mat.own") : actions.matHome());
            Buttons.show(forget, !none);
        };
        forget.setOnAction(e -> {
            actions.clearMat();
            show.run();
        });
        show.run();
        texts.addListener((o, old, now) -> show.run());
        return Form.section(
                texts,
                "prefs.evidence",
                Form.row(texts, "prefs.opinion", "prefs.opinion.note", opinion),
                Form.row(
                        texts,
                        "prefs.mat",
                        "prefs.mat.note",
                        mat,
                        forget,
                        Buttons.text(texts, "prefs.choose", "folder", () -> {
                            if (actions.chooseMat()) {
                                show.run();
                            }
                        })));
    }

    private Node cache() {
        Label folder = Words.plain(actions.cacheFolder(), "mono");
        Elide.middle(folder);
        NumberField most = new NumberField(actions.cacheGib(), 1, MOST_GIB);
        most.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                actions.setCacheGib(most.value());
            }
        });
        most.setOnAction(e -> actions.setCacheGib(most.value()));
        return Form.section(
                texts,
                "prefs.cache",
                Form.row(
                        texts,
                        "prefs.cache.folder",
                        "prefs.cache.folder.note",
                        folder,
                        Buttons.text(texts, "prefs.choose", "folder", () -> {
                            if (actions.chooseCache()) {
                                folder.setText(actions.cacheFolder());
                                actions.cacheSize().thenAccept(cache::setText);
                            }
                        })),
                Form.row(texts, "prefs.cache.most", "prefs.cache.most.note", most, Words.plain("GiB", "secondary")),
                Form.row(
                        texts,
                        "prefs.cache.size",
                        "prefs.cache.size.note",
                        cache,
                        Buttons.text(
                                texts,
                                "prefs.cache.clear",
                                "trash-2",
                                () -> actions.clearCache().thenAccept(cache::setText))));
    }

    private Node keys() {
        return Form.section(
                texts,
                "prefs.keys",
                Form.row(
                        texts,
                        "keys.title",
                        "prefs.keys.note",
                        Buttons.text(texts, "prefs.keys.show", "help-circle", actions::showKeys)));
    }

    /** What there is to set, for tests: the rows' names in order. */
    List<String> rowNames() {
        return lookupAll(".form-row").stream()
                .map(row -> ((Label) ((VBox) ((HBox) row).getChildren().getFirst())
                                .getChildren()
                                .getFirst())
                        .getText())
                .toList();
    }
}
