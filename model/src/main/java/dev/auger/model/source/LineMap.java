package dev.auger.model.source;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From lines as the class file has them to lines of a text. */
public final class LineMap {

    /** Every line is itself. */
    public static final LineMap SAME = new LineMap(null);

    private final @Nullable NavigableMap<Integer, Integer> lines;

    private LineMap(@Nullable NavigableMap<Integer, Integer> lines) {
        this.lines = lines;
    }

    /** @param lines by 1-based line of the class file, 1-based lines of the text */
    public static LineMap of(Map<Integer, Integer> lines) {
        return new LineMap(new TreeMap<>(lines));
    }

    /** Whether every line is itself. */
    public boolean isSame() {
        return lines == null;
    }

    /** The line of the text, or -1 if nothing of it comes from that line of the class file. */
    public int shown(int line) {
        return lines == null ? line : lines.getOrDefault(line, -1);
    }

    /**
     * The line of the text for the nearest line at or before {@code line}, else the nearest behind it, within {@code first} to
     * {@code last} of the class file; -1 if there is none.
     */
    public int near(int line, int first, int last) {
        if (lines == null) {
            return line;
        }
        Map.Entry<Integer, Integer> found = lines.floorEntry(line);
        if (found == null || found.getKey() < first) {
            found = lines.ceilingEntry(line);
        }
        return found == null || found.getKey() > last ? -1 : found.getValue();
    }
}
