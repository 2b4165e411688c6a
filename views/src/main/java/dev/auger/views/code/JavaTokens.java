package dev.auger.views.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits source lines into spans to colour: comments, strings, numbers, annotations, keywords and names of types (by convention: a
 * capital with a small letter behind). Enough for Java, Kotlin, Scala, Groovy and Go. A line at a time, since the view draws lines;
 * what spans lines (comments, text blocks) is carried over.
 */
final class JavaTokens {

    /** What a span is, and the style class that colours it. */
    enum Kind {
        PLAIN("plain"),
        KEYWORD("keyword"),
        TYPE("type"),
        STRING("string"),
        COMMENT("comment"),
        ANNOTATION("annotation"),
        NUMBER("number");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /**
     * A run of characters of one kind.
     *
     * @param start first character in its line
     * @param end first character after
     */
    record Span(int start, int end, Kind kind) {}

    private enum Carry {
        NONE,
        COMMENT,
        TEXT_BLOCK,
        RAW
    }

    private final List<Span> spans = new ArrayList<>();
    private Carry carry = Carry.NONE;
    private String line = "";
    private int at;
    private int plainFrom;

    private final Language language;
    private final Set<String> keywords;

    private JavaTokens(Language language) {
        this.language = language;
        this.keywords = language.keywords();
    }

    /** Spans of every line, gap-free from its first to its last character; none for an empty line. */
    static List<List<Span>> of(List<String> lines) {
        return of(lines, Language.JAVA);
    }

    /** The same of another language. */
    static List<List<Span>> of(List<String> lines, Language language) {
        JavaTokens tokens = new JavaTokens(language);
        List<List<Span>> all = new ArrayList<>(lines.size());
        for (String line : lines) {
            all.add(tokens.next(line));
        }
        return all;
    }

    private List<Span> next(String text) {
        spans.clear();
        line = text;
        at = 0;
        plainFrom = 0;
        while (at < line.length()) {
            switch (carry) {
                case COMMENT -> until("*/", Kind.COMMENT);
                case TEXT_BLOCK -> until("\"\"\"", Kind.STRING);
                case RAW -> until(language.raw(), Kind.STRING);
                case NONE -> token();
            }
        }
        plain(line.length());
        return List.copyOf(spans);
    }

    private void token() {
        char c = line.charAt(at);
        if (line.startsWith("//", at)) {
            span(line.length(), Kind.COMMENT);
        } else if (line.startsWith("/*", at)) {
            open("*/", 2, Kind.COMMENT, Carry.COMMENT);
        } else if (line.startsWith("\"\"\"", at)) {
            open("\"\"\"", 3, Kind.STRING, Carry.TEXT_BLOCK);
        } else if (!language.raw().isEmpty() && line.startsWith(language.raw(), at)) {
            open(language.raw(), language.raw().length(), Kind.STRING, Carry.RAW);
        } else if (c == '"' || c == '\'') {
            span(endOfQuoted(c), Kind.STRING);
        } else if (c == '@' && at + 1 < line.length() && Character.isJavaIdentifierStart(line.charAt(at + 1))) {
            span(endOfWord(at + 1), Kind.ANNOTATION);
        } else if (Character.isDigit(c)) {
            span(endOfNumber(), Kind.NUMBER);
        } else if (Character.isJavaIdentifierStart(c)) {
            word(endOfWord(at));
        } else {
            at++;
        }
    }

    private void word(int end) {
        String word = line.substring(at, end);
        if (keywords.contains(word)) {
            span(end, Kind.KEYWORD);
        } else if (isTypeName(word)) {
            span(end, Kind.TYPE);
        } else {
            at = end;
        }
    }

    private static boolean isTypeName(String word) {
        return Character.isUpperCase(word.charAt(0))
                && (word.length() == 1 || word.chars().anyMatch(Character::isLowerCase));
    }

    private void open(String close, int opening, Kind kind, Carry carried) {
        int end = line.indexOf(close, at + opening);
        if (end < 0) {
            carry = carried;
            span(line.length(), kind);
        } else {
            span(end + close.length(), kind);
        }
    }

    private void until(String close, Kind kind) {
        int end = line.indexOf(close, at);
        if (end >= 0) {
            carry = Carry.NONE;
        }
        span(end < 0 ? line.length() : end + close.length(), kind);
    }

    /** A quote that is never closed ends with its line, so one typing error does not colour the file. */
    private int endOfQuoted(char quote) {
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return line.length();
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber() {
        int end = at;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "._".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private void plain(int to) {
        if (to > plainFrom) {
            spans.add(new Span(plainFrom, to, Kind.PLAIN));
        }
    }

    private void span(int end, Kind kind) {
        plain(at);
        spans.add(new Span(at, end, kind));
        at = end;
        plainFrom = end;
    }
}
