package dev.auger.views.code;

import dev.auger.model.trail.CodePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row beneath a line: what the line called, or what a tool said of it.
 *
 * @param style style class of the row
 * @param icon Feather name
 * @param parts from the left
 * @param tip all of it, for a row that is cut
 */
record LineNote(String style, String icon, List<Part> parts, String tip) {

    /**
     * Some words.
     *
     * @param text the words
     * @param figure a share behind them, or empty
     * @param goes where a click leads, or null
     */
    record Part(String text, String figure, @Nullable CodePoint goes) {}
}
