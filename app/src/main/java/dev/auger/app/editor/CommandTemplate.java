package dev.auger.app.editor;

import dev.auger.app.editor.EditorFailure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A command with places to fill in: {@code {file}}, {@code {line}}, {@code {class}} and {@code {method}}. Words are parted by blanks
 * outside of quotes, before anything is filled in: what is filled in never becomes a word of its own, and no shell sees it.
 */
public final class CommandTemplate {

    private static final int MOST = 4_096;

    private final List<String> words;

    private CommandTemplate(List<String> words) {
        this.words = words;
    }

    /**
     * Reads a template.
     *
     * @throws EditorFailure if it is empty, a quote is left open, a word in braces means nothing, or the program is filled in
     */
    public static CommandTemplate parse(String text) throws EditorFailure {
        if (text.length() > MOST || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new EditorFailure(Reason.COMMAND, "");
        }
        List<String> words = words(text);
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw new EditorFailure(Reason.COMMAND, text);
        }
        if (words.getFirst().indexOf('{') >= 0) {
            throw new EditorFailure(Reason.PLACEHOLDER, words.getFirst());
        }
        CommandTemplate template = new CommandTemplate(List.copyOf(words));
        for (String word : words) {
            fill(word, new String[] {"", "", "", ""});
        }
        return template;
    }

    private static List<String> words(String text) throws EditorFailure {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (c == ' ' || c == '\t') {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new EditorFailure(Reason.COMMAND, text);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    /**
     * The words of the command for a place.
     *
     * @throws EditorFailure if a name has characters that no file, class or method of a program has
     */
    public List<String> fill(Place place) throws EditorFailure {
        String program = words.getFirst().toLowerCase(Locale.ROOT);
        boolean batch = program.endsWith(".bat") || program.endsWith(".cmd");
        String[] values = {
            SafeNames.file(place.file(), batch),
            Integer.toString(place.line()),
            SafeNames.code(place.className()),
            SafeNames.code(place.method())
        };
        List<String> filled = new ArrayList<>();
        for (String word : words) {
            filled.add(fill(word, values));
        }
        return filled;
    }

    private static String fill(String word, String[] values) throws EditorFailure {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = word.indexOf('{'); open >= 0; open = word.indexOf('{', at)) {
            int close = word.indexOf('}', open);
            if (close < 0) {
                throw new EditorFailure(Reason.PLACEHOLDER, word);
            }
            out.append(word, at, open);
            out.append(
                    switch (word.substring(open + 1, close)) {
                        case "file" -> values[0];
                        case "line" -> values[1];
                        case "class" -> values[2];
                        case "method" -> values[3];
                        default -> throw new EditorFailure(Reason.PLACEHOLDER, word);
                    });
            at = close + 1;
        }
        return out.append(word, at, word.length()).toString();
    }
}
