package dev.auger.app.cli.patterns;

import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.app.text.Bundles;

/** Titles of patterns where nothing was found yet, so that no place belongs to them. */
public final class Titles {

    private Titles() {}

    /** The title up to where the place would stand. */
    public static String of(Pattern pattern, Bundles texts) {
        String title = texts.get(pattern.text("title", ""));
        int end = title.length();
        while (end > 0 && ": \uff1a".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return title.substring(0, end);
    }
}
