package dev.auger.views.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do: one entry of the keys overlay and of the command palette.
 *
 * @param id stable name, for example {@code open}
 * @param keys combinations that do it; the first is the one shown on buttons
 * @param labelKey resource key of its words
 * @param icon Feather name for the palette, or null
 * @param enabled whether it makes sense now
 * @param letters whether keys without Ctrl, Alt or Meta do it now: on some pages a letter means something else
 * @param handler does it; null where the focused view reacts to the keys by itself and the action is only listed
 */
public record Action(
        String id,
        Group group,
        List<KeyCombination> keys,
        String labelKey,
        @Nullable String icon,
        BooleanSupplier enabled,
        BooleanSupplier letters,
        @Nullable Runnable handler) {

    /** The columns of the keys overlay. */
    public enum Group {
        EVERYWHERE,
        LAYERS,
        FLAME,
        TABLES;

        public String key() {
            return "keys.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Action {
        keys = List.copyOf(keys);
    }

    /**
     * An action that can always be done.
     *
     * @param keys combinations as {@link KeyCombination#valueOf} reads them; a single character that needs Shift on some
     *     keyboards is written in quotes ({@code '?'}) and matched as typed
     */
    public static Action of(
            String id, Group group, String labelKey, @Nullable String icon, Runnable handler, String... keys) {
        return new Action(id, group, combinations(keys), labelKey, icon, () -> true, () -> true, handler);
    }

    /** Keys that a view reacts to while it has the focus. */
    public static Action listed(String id, Group group, String labelKey, String... keys) {
        return new Action(id, group, combinations(keys), labelKey, null, () -> true, () -> true, null);
    }

    public Action when(BooleanSupplier condition) {
        return new Action(id, group, keys, labelKey, icon, condition, letters, handler);
    }

    public Action lettersWhen(BooleanSupplier condition) {
        return new Action(id, group, keys, labelKey, icon, enabled, condition, handler);
    }

    private static List<KeyCombination> combinations(String... keys) {
        return List.of(keys).stream().map(KeyCombination::valueOf).toList();
    }
}
