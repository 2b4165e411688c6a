package dev.auger.views.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one object leads to the next on a path of a heap, in the reader's language. Fields are the program's own words and stay;
 * where no field leads on, the path says in angle brackets what does ({@code <class>}, {@code <local in Type.method>}).
 */
public final class Vias {

    private static final Pattern NO_FIELD =
            Pattern.compile("(?<=^|[ .])<(?:(class|super|loader|local|JNI local)|local in (.+))>$");
    private static final Map<String, String> KEYS = Map.of(
            "class", "heap.via.class",
            "super", "heap.via.super",
            "loader", "heap.via.loader",
            "local", "heap.via.local",
            "JNI local", "heap.via.jni-local");

    private Vias() {}

    /** @param text a step's field, or a name that ends with one */
    public static String words(String text, Texts texts) {
        if (!text.endsWith(">")) {
            return text;
        }
        Matcher matcher = NO_FIELD.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String known = matcher.group(1);
        String words = known == null
                ? texts.get("heap.via.local-in", matcher.group(2))
                : texts.get(KEYS.getOrDefault(known, known));
        return text.substring(0, matcher.start()) + words;
    }
}
