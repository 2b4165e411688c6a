package dev.auger.views.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a text occurs in a file, and which occurrence the search stands at. */
final class CodeMatches {

    static final CodeMatches NONE = new CodeMatches(List.of());

    /** A text this common is not looked for by stepping through it. */
    static final int MOST = 10_000;

    /**
     * One occurrence.
     *
     * @param line 1-based
     * @param start first character in the line
     * @param end first character after
     */
    record Match(int line, int start, int end) {}

    private final List<Match> all;
    private final Map<Integer, List<Match>> byLine;
    private int at = -1;

    private CodeMatches(List<Match> all) {
        this.all = all;
        this.byLine = all.stream().collect(Collectors.groupingBy(Match::line));
    }

    /** Looks for a text; capital and small letters count as the same unless the text has a capital. */
    static CodeMatches of(List<String> lines, String wanted) {
        if (wanted.isEmpty()) {
            return NONE;
        }
        boolean exact = wanted.chars().anyMatch(Character::isUpperCase);
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            String line = lines.get(i);
            String text = exact ? line : line.toLowerCase(Locale.ROOT);
            // Letters whose small form has another length would shift what is marked.
            if (text.length() != line.length()) {
                text = line;
            }
            for (int from = text.indexOf(wanted); from >= 0 && found.size() < MOST; ) {
                found.add(new Match(i + 1, from, from + wanted.length()));
                from = text.indexOf(wanted, from + wanted.length());
            }
        }
        return new CodeMatches(List.copyOf(found));
    }

    int size() {
        return all.size();
    }

    /** 1-based number of the occurrence it stands at, 0 for none. */
    int position() {
        return at + 1;
    }

    List<Match> of(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    /** The occurrence it stands at, if that is in a line. */
    @Nullable
    Match current(int line) {
        return at >= 0 && all.get(at).line() == line ? all.get(at) : null;
    }

    /** Stands at the first occurrence in or behind a line; goes on at the top. */
    @Nullable
    Match from(int line) {
        if (all.isEmpty()) {
            return null;
        }
        int found = Collections.binarySearch(
                all,
                new Match(line, -1, -1),
                Comparator.comparingInt(Match::line).thenComparingInt(Match::start));
        at = (found < 0 ? -found - 1 : found) % all.size();
        return all.get(at);
    }

    /** Goes to the next occurrence, or to the one before. */
    @Nullable
    Match step(int by) {
        if (all.isEmpty()) {
            return null;
        }
        at = Math.floorMod(at + by, all.size());
        return all.get(at);
    }
}
