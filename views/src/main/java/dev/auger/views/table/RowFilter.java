package dev.auger.views.table;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What rows must contain, ignoring case. Safe to use from several threads.
 *
 * @param text what was typed
 * @param regex whether it is a regular expression
 */
public record RowFilter(
        String text, boolean regex, @Nullable Pattern pattern, String lower) {

    /** Lets every row through. */
    public static final RowFilter NONE = of("", false);

    /** A filter for what was typed; a text that is no regular expression is searched as it stands. */
    public static RowFilter of(String text, boolean regex) {
        return new RowFilter(text, regex, regex ? compile(text) : null, text.toLowerCase(Locale.ROOT));
    }

    /** A regular expression if the text has characters only such an expression would use, else a part of a text. */
    public static RowFilter guess(String text) {
        boolean looksLikeRegex = text.chars().anyMatch(c -> "*+?|^\\(".indexOf(c) >= 0) && compile(text) != null;
        return of(text, looksLikeRegex);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean test(String candidate) {
        if (text.isEmpty()) {
            return true;
        }
        Pattern p = pattern;
        return p != null ? p.matcher(candidate).find() : containsIgnoreCase(candidate, lower);
    }

    private static boolean containsIgnoreCase(String text, String lower) {
        int last = text.length() - lower.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, lower, 0, lower.length())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Pattern compile(String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }
}
