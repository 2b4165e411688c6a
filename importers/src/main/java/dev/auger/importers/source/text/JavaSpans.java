package dev.auger.importers.source.text;

import dev.auger.importers.source.text.MethodSpans.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types and methods of Java, by what stands before each opening brace. */
final class JavaSpans {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");
    private static final Set<String> NO_METHODS = Set.of(
            "if",
            "for",
            "while",
            "switch",
            "catch",
            "synchronized",
            "try",
            "do",
            "else",
            "return",
            "new",
            "throw",
            "case",
            "this",
            "super",
            "yield",
            "assert");

    /** Longest text before a brace that is looked at; a constant table may be longer, and is no method. */
    private static final int LONGEST = 4_000;

    private enum Kind {
        TYPE,
        METHOD,
        OTHER
    }

    private record Block(Kind kind, String name, int first, int head) {}

    private record Word(String text, int end) {
        /** Line breaks before its end. */
        int lines(String header) {
            return (int) header.substring(0, end).chars().filter(c -> c == '\n').count();
        }
    }

    private final char[] text;
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int line = 1;

    JavaSpans(char[] text) {
        this.text = text;
    }

    List<Span> find() {
        int header = 0;
        int headerLine = 1;
        int parens = 0;
        int flat = 0;
        boolean begun = false;
        Deque<Integer> outer = new ArrayDeque<>();
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (!begun && !Character.isWhitespace(c) && c != '}' && c != ';' && c != '{') {
                header = i;
                headerLine = line;
                begun = true;
            }
            switch (c) {
                case '\n' -> line++;
                case '(' -> parens++;
                case ')' -> parens--;
                case '{' -> {
                    if (flat > 0 || begun && parens > 0 && isValue(i)) {
                        flat++;
                        continue;
                    }
                    open.push(block(begun ? new String(text, header, Math.min(LONGEST, i - header)) : "", headerLine));
                    outer.push(parens);
                    parens = 0;
                    begun = false;
                }
                case '}' -> {
                    if (flat > 0) {
                        flat--;
                        continue;
                    }
                    if (!open.isEmpty()) {
                        close(open.pop());
                        parens = outer.pop();
                    }
                    begun = false;
                }
                case ';' -> {
                    if (begun && parens <= 0 && inType()) {
                        String head = new String(text, header, Math.min(LONGEST, i - header));
                        Word name = methodName(head);
                        if (name != null) {
                            spans.add(new Span(name.text, false, headerLine, headerLine + name.lines(head), line));
                        }
                    }
                    begun = begun && parens > 0;
                }
                default -> {
                    // Part of a header.
                }
            }
        }
        while (!open.isEmpty()) {
            close(open.pop());
        }
        return spans;
    }

    /** Whether the brace opens the values of an annotation, which end no header. */
    private boolean isValue(int brace) {
        int before = brace - 1;
        while (before >= 0 && Character.isWhitespace(text[before])) {
            before--;
        }
        return before >= 0 && (text[before] == '(' || text[before] == '=' || text[before] == ',');
    }

    private boolean inType() {
        return !open.isEmpty() && open.peek().kind == Kind.TYPE;
    }

    private void close(Block block) {
        if (block.kind != Kind.OTHER) {
            spans.add(new Span(block.name, block.kind == Kind.TYPE, block.first, block.head, line));
        }
    }

    private Block block(String header, int first) {
        String type = typeName(header);
        if (!type.isEmpty()) {
            return new Block(Kind.TYPE, type, first, line);
        }
        if (isAnonymous(header)) {
            return new Block(Kind.TYPE, "", first, line);
        }
        if (inType()) {
            Word name = methodName(header);
            if (name != null) {
                return new Block(Kind.METHOD, name.text, first, first + name.lines(header));
            }
            if (header.strip().startsWith("static") || header.isBlank() || header.indexOf('=') >= 0) {
                return new Block(Kind.OTHER, "", first, line);
            }
            // A constant of an enum with a body of its own.
            return new Block(Kind.TYPE, "", first, line);
        }
        return new Block(Kind.OTHER, "", first, line);
    }

    /** Name behind {@code class} and the like; empty if the header declares no type. */
    private static String typeName(String header) {
        int at = 0;
        int parens = 0;
        String before = "";
        while (at < header.length()) {
            char c = header.charAt(at);
            if (Character.isJavaIdentifierStart(c)) {
                Word word = word(header, at);
                if (parens == 0 && TYPES.contains(before) && !word.text.equals("extends")) {
                    return word.text;
                }
                boolean literal = at > 0 && header.charAt(at - 1) == '.';
                before = literal ? "" : word.text;
                at = word.end;
            } else {
                if (c == '(') {
                    parens++;
                } else if (c == ')') {
                    parens--;
                }
                if (!Character.isWhitespace(c)) {
                    before = "";
                }
                at++;
            }
        }
        return "";
    }

    private static Word word(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return new Word(text.substring(from, end), end);
    }

    /** {@code new Type<…>(…)} at the end. */
    private static boolean isAnonymous(String header) {
        int end = trimEnd(header, header.length());
        if (end == 0 || header.charAt(end - 1) != ')') {
            return false;
        }
        int start = opening(header, end - 1);
        if (start < 0) {
            return false;
        }
        int at = header.lastIndexOf("new ", start);
        if (at < 0 || at > 0 && Character.isJavaIdentifierPart(header.charAt(at - 1))) {
            return false;
        }
        // Between them only a type's name.
        for (int i = at + 4; i < start; i++) {
            char c = header.charAt(i);
            if (c == '(' || c == ')' || c == '=' || c == '-' || c == '{') {
                return false;
            }
        }
        return true;
    }

    private static int trimEnd(String header, int from) {
        int end = from;
        while (end > 0 && Character.isWhitespace(header.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Index of the bracket that the one at {@code close} closes, or -1. */
    private static int opening(String header, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char c = header.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Name before the last group of brackets, if that is a method's head; null if it is not. */
    private @Nullable Word methodName(String header) {
        String enclosing = open.isEmpty() ? "" : open.peek().name;
        int close = header.lastIndexOf(')');
        if (close < 0) {
            // The short constructor of a record.
            int end = trimEnd(header, header.length());
            boolean own = !enclosing.isEmpty() && header.substring(0, end).endsWith(enclosing);
            return own && lastWord(header, end).equals(enclosing) ? new Word("<init>", end) : null;
        }
        int start = opening(header, close);
        if (start <= 0 || header.indexOf('=') >= 0 && outsideOfAnnotations(header, start) || header.contains("->")) {
            return null;
        }
        int end = trimEnd(header, start);
        String name = lastWord(header, end);
        if (name.isEmpty() || NO_METHODS.contains(name)) {
            return null;
        }
        int before = trimEnd(header, end - name.length());
        if (name.equals(enclosing)) {
            return new Word("<init>", end);
        }
        char last = before == 0 ? ' ' : header.charAt(before - 1);
        boolean typed = Character.isJavaIdentifierPart(last) || last == '>' || last == ']' || last == ')';
        return typed && !NO_METHODS.contains(lastWord(header, before)) ? new Word(name, end) : null;
    }

    private static boolean outsideOfAnnotations(String header, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = header.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '=' && depth == 0) {
                return true;
            }
        }
        return false;
    }

    private static String lastWord(String text, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }
}
