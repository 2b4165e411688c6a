package dev.auger.views.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the command palette.
 *
 * @param sectionKey resource key of the section it stands in: {@code palette.go}, {@code palette.do}, {@code palette.command}
 * @param icon Feather name, or null
 * @param mono whether the text is a name from the program
 * @param detail what it is, in a few words; may be empty
 * @param keys caps of the key that does the same; may be empty
 */
public record PaletteEntry(
        String sectionKey,
        @Nullable String icon,
        String text,
        boolean mono,
        String detail,
        List<String> keys,
        Runnable run) {

    public PaletteEntry {
        keys = List.copyOf(keys);
    }
}
