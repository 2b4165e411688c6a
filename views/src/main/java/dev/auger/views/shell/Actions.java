package dev.auger.views.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Every action of the program with its keys. Controls get a key first; what they leave comes here. Keys without Ctrl, Alt or
 * Meta do nothing while a text field has the focus.
 */
public final class Actions {

    private final List<Action> all;

    /** @throws IllegalArgumentException if two actions that work everywhere share a combination or an id */
    public Actions(List<Action> actions) {
        all = List.copyOf(actions);
        Map<String, String> ids = new HashMap<>();
        Map<KeyCombination, String> owners = new HashMap<>();
        for (Action action : all) {
            claim(ids, action.id(), action.id());
            if (action.handler() != null) {
                action.keys().forEach(k -> claim(owners, k, action.id()));
            }
        }
    }

    private static <K> void claim(Map<K, String> owners, K what, String id) {
        String other = owners.put(what, id);
        if (other != null) {
            throw new IllegalArgumentException(what + " is taken by " + other + ", wanted by " + id);
        }
    }

    public List<Action> all() {
        return all;
    }

    public List<Action> in(Action.Group group) {
        return all.stream().filter(a -> a.group() == group).toList();
    }

    public Optional<Action> find(String id) {
        return all.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** Makes the keys work in a scene. */
    public void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> dispatch(e, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> dispatch(e, scene.getFocusOwner()));
    }

    private void dispatch(KeyEvent event, EventTarget focus) {
        if (event.isConsumed()) {
            return;
        }
        boolean typing = focus instanceof TextInputControl input && input.isEditable();
        for (Action action : all) {
            Runnable handler = action.handler();
            if (handler == null || !action.enabled().getAsBoolean()) {
                continue;
            }
            for (KeyCombination keys : action.keys()) {
                boolean meant = !isPlain(keys) || !typing && action.letters().getAsBoolean();
                if (matches(keys, event) && meant) {
                    event.consume();
                    handler.run();
                    return;
                }
            }
        }
    }

    private static boolean matches(KeyCombination keys, KeyEvent event) {
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
        if (keys instanceof KeyCharacterCombination character && isPlain(keys)) {
            return typed && event.getCharacter().equals(character.getCharacter());
        }
        return !typed && keys.match(event);
    }

    /** Whether a combination could also be meant as text, Escape and the function keys being none. */
    static boolean isPlain(KeyCombination keys) {
        boolean modified = keys.getControl() == ModifierValue.DOWN
                || keys.getShortcut() == ModifierValue.DOWN
                || keys.getAlt() == ModifierValue.DOWN
                || keys.getMeta() == ModifierValue.DOWN;
        if (modified) {
            return false;
        }
        return !(keys instanceof KeyCodeCombination code)
                || !(code.getCode().isFunctionKey() || code.getCode() == KeyCode.ESCAPE);
    }
}
