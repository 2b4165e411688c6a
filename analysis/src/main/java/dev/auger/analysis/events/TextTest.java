package dev.auger.analysis.events;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A text that others must contain, whatever the case: a regular expression if it has characters that only such an expression
 * would use and is one, else as it stands.
 */
public record TextTest(String text, @Nullable Pattern pattern) {

    private static final String TELLING = "*+?|^\\(";

    public static TextTest of(String typed) {
        boolean looksLikeOne = typed.chars().anyMatch(c -> TELLING.indexOf(c) >= 0);
        return new TextTest(typed.toLowerCase(Locale.ROOT), looksLikeOne ? compiled(typed) : null);
    }

    private static @Nullable Pattern compiled(String typed) {
        try {
            return Pattern.compile(typed, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean test(String candidate) {
        if (pattern != null) {
            return pattern.matcher(candidate).find();
        }
        int last = candidate.length() - text.length();
        for (int i = 0; i <= last; i++) {
            if (candidate.regionMatches(true, i, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
