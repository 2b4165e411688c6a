package dev.auger.views.text;

import dev.auger.model.heap.HeapLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the layout of a heap was inferred from, in the language of the reader. The layout says it in English, as JSON does; each
 * part of that sentence that is known here has a text of its own, and one that is not known stays as it is.
 */
public final class LayoutReasons {

    private static final String BETWEEN = "; ";

    private static final Map<Pattern, String> PARTS = parts();

    private LayoutReasons() {}

    /** For a tooltip, or in brackets behind the numbers. */
    public static String text(HeapLayout layout, Texts texts) {
        return sentence(layout.inferredFrom(), texts);
    }

    private static String sentence(String english, Texts texts) {
        for (Map.Entry<Pattern, String> part : PARTS.entrySet()) {
            Matcher matcher = part.getKey().matcher(english);
            if (matcher.matches()) {
                return matcher.groupCount() == 0
                        ? texts.get(part.getValue())
                        : texts.get(part.getValue(), Long.parseLong(matcher.group(1)));
            }
        }
        int end = english.indexOf(BETWEEN);
        return end < 0
                ? english
                : texts.get(
                        "layout.from.two",
                        sentence(english.substring(0, end), texts),
                        sentence(english.substring(end + BETWEEN.length()), texts));
    }

    private static Map<Pattern, String> parts() {
        Map<Pattern, String> parts = new LinkedHashMap<>();
        parts.put(
                Pattern.compile("object arrays closer together than 8-byte references allow"),
                "layout.from.arrays-close");
        parts.put(Pattern.compile("object arrays spaced by 8-byte references"), "layout.from.arrays-spaced");
        parts.put(Pattern.compile("([48])-byte references, set by the user"), "layout.from.references-set");
        parts.put(Pattern.compile("addresses below 32 GiB"), "layout.from.addresses-below");
        parts.put(Pattern.compile("addresses above 32 GiB"), "layout.from.addresses-above");
        parts.put(Pattern.compile("the header from (\\d{1,18}) gaps between instances"), "layout.from.header-gaps");
        parts.put(Pattern.compile("the header set by the user"), "layout.from.header-set");
        parts.put(Pattern.compile("the header is assumed"), "layout.from.header-assumed");
        parts.put(Pattern.compile("the Android runtime's fixed layout"), "layout.from.android");
        parts.put(Pattern.compile("4-byte identifiers: a 32-bit JVM"), "layout.from.identifiers");
        parts.put(Pattern.compile("nothing: the identifiers are no addresses"), "layout.from.nothing");
        parts.put(Pattern.compile("a 32-bit JVM is assumed"), "layout.from.assumed");
        parts.put(Pattern.compile("what the user set: the identifiers are no addresses"), "layout.from.wish");
        parts.put(Pattern.compile("given by the user"), "layout.from.given");
        parts.put(Pattern.compile("Eclipse MAT's rules"), "layout.from.mat");
        return parts;
    }
}
