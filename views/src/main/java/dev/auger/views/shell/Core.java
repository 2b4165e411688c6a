package dev.auger.views.shell;

import dev.auger.model.Layer;
import dev.auger.views.parts.ScaledRegion;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/**
 * The five strips: where the user is, how they came there, and the way back. Click or Enter goes to a layer, Ctrl+Enter takes
 * its candidate, Backspace clears it, R redoes what is stale; the menu lists the steps to go back to.
 */
public final class Core extends ScaledRegion {

    /** Under this width captions leave out n of N. */
    static final double COUNTS_FROM = 1280;
    /** Under this width a badge is only its glyph. */
    static final double WORDS_FROM = 1160;
    /** Under this one, as at a large scale, the name has the room of its number and glyph. */
    static final double NUMBERS_FROM = 640;

    /** One step of the history: what a menu entry says and where it goes back to. */
    public record Step(String label, Runnable back) {}

    private final Map<Layer, Strip> strips = new EnumMap<>(Layer.class);
    private final ObjectProperty<@Nullable Layer> active = new SimpleObjectProperty<>(this, "active", Layer.THREAD);
    private final ObservableValue<Texts> texts;
    private final CoreActions actions;
    private List<Step> history = List.of();

    public Core(ObservableValue<Texts> texts, CoreActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("core");
        for (Layer layer : Layer.values()) {
            Strip strip = new Strip(layer, StripModel.open(layer, texts.getValue()), texts);
            strip.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY) {
                    strip.requestFocus();
                    actions.go(layer);
                }
            });
            strip.setOnKeyPressed(e -> onKey(e, layer));
            strip.setOnContextMenuRequested(e -> menu(layer).show(strip, e.getScreenX(), e.getScreenY()));
            strips.put(layer, strip);
            getChildren().add(strip);
        }
        getChildren().getLast().getStyleClass().add("last");
        active.addListener((o, old, now) -> mark());
        mark();
    }

    private void onKey(KeyEvent e, Layer layer) {
        boolean shortcut = e.isShortcutDown() || e.isControlDown();
        if (e.getCode() == KeyCode.ENTER && shortcut) {
            actions.take(layer);
        } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            actions.go(layer);
        } else if (e.getCode() == KeyCode.BACK_SPACE || e.getCode() == KeyCode.DELETE) {
            actions.clear(layer);
        } else if (e.getCode() == KeyCode.R && !shortcut && strip(layer).model().state() == StripModel.State.STALE) {
            actions.redo(layer);
        } else if (e.getCode() == KeyCode.LEFT) {
            focus(layer.ordinal() - 1);
        } else if (e.getCode() == KeyCode.RIGHT) {
            focus(layer.ordinal() + 1);
        } else {
            return;
        }
        e.consume();
    }

    private void focus(int index) {
        if (index >= 0 && index < strips.size()) {
            strip(Layer.values()[index]).requestFocus();
        }
    }

    private ContextMenu menu(Layer layer) {
        Texts words = texts.getValue();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(words.get("core.go"), () -> actions.go(layer), false));
        StripModel.State state = strip(layer).model().state();
        items.add(item(words.get("core.take"), () -> actions.take(layer), state != StripModel.State.CANDIDATE));
        items.add(item(words.get("core.redo"), () -> actions.redo(layer), state != StripModel.State.STALE));
        items.add(item(words.get("core.clear"), () -> actions.clear(layer), state != StripModel.State.CHOSEN));
        if (!history.isEmpty()) {
            items.add(new SeparatorMenuItem());
            history.forEach(s -> items.add(item(words.get("core.back-to", s.label()), s.back(), false)));
        }
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    private static MenuItem item(String label, Runnable action, boolean disabled) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        item.setDisable(disabled);
        return item;
    }

    private void mark() {
        strips.forEach((layer, strip) -> strip.setActive(layer == active.get()));
    }

    private Strip strip(Layer layer) {
        Strip strip = strips.get(layer);
        if (strip == null) {
            throw new IllegalStateException(layer.name());
        }
        return strip;
    }

    /** Shows models; a layer without one keeps what it shows. */
    public void setStrips(List<StripModel> models) {
        models.forEach(m -> strip(m.layer()).show(m));
    }

    /** The steps to go back to, latest first. */
    public void setHistory(List<Step> steps) {
        history = List.copyOf(steps);
    }

    /** @param layer null while none of the layers' views is shown */
    public void setActive(@Nullable Layer layer) {
        active.set(layer);
    }

    /** The layer whose view is shown; null for none. */
    public ObjectProperty<@Nullable Layer> activeProperty() {
        return active;
    }

    /** Puts the keyboard focus on a strip. */
    public void focus(Layer layer) {
        strip(layer).requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double design = width / unit();
        int n = strips.size();
        for (Strip strip : strips.values()) {
            int i = strip.layer().ordinal();
            double left = snapPositionX(width * i / n);
            double right = i == n - 1 ? width : snapPositionX(width * (i + 1) / n);
            strip.setNarrow(design < COUNTS_FROM, design < WORDS_FROM, design < NUMBERS_FROM);
            strip.resizeRelocate(left, 0, right - left, getHeight());
        }
    }
}
