package dev.auger.importers.source.text;

import dev.auger.importers.source.text.MethodSpans.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Types, functions and properties of Kotlin, Scala, Groovy and Go, by the words that declare them. A declaration reaches up to the
 * next one that is not inside it, because bodies need no braces there.
 */
final class WordSpans {

    private static final Set<String> TYPES = Set.of("class", "object", "interface", "trait", "enum", "type");
    private static final Set<String> FUNCTIONS = Set.of("fun", "def", "func");
    private static final Set<String> VALUES = Set.of("val", "var", "given");

    /** In place of the line of a name: a property in the head of a class, whose line is that of the class. */
    static final int PARAMETER = 0;

    /** A declaration whose end is not known yet. */
    private record Open(String name, boolean type, int from, int first, int depth, int parens) {}

    private final char[] text;
    private final List<Span> spans = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /** Brackets that are open: whether each is a brace. */
    private final BitSet braces = new BitSet();

    private int brackets;

    WordSpans(char[] text) {
        this.text = text;
    }

    List<Span> find() {
        int line = 1;
        int depth = 0;
        int parens = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            switch (c) {
                case '\n' -> line++;
                case '{' -> {
                    depth++;
                    braces.set(brackets++);
                }
                case '}' -> {
                    depth = Math.max(0, depth - 1);
                    brackets = Math.max(0, brackets - 1);
                    end(depth + 1, 0, line);
                }
                case '(', '[' -> {
                    parens++;
                    braces.clear(brackets++);
                }
                case ')', ']' -> {
                    parens = Math.max(0, parens - 1);
                    brackets = Math.max(0, brackets - 1);
                }
                default -> {
                    if (isStart(i)) {
                        int end = wordEnd(i);
                        declare(new String(text, i, end - i), end, line, depth, parens);
                        i = end - 1;
                    }
                }
            }
        }
        end(0, 0, line);
        return spans;
    }

    private boolean isStart(int i) {
        return Character.isJavaIdentifierStart(text[i])
                && (i == 0 || !Character.isJavaIdentifierPart(text[i - 1]) && text[i - 1] != '.' && text[i - 1] != ':');
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length && Character.isJavaIdentifierPart(text[end])) {
            end++;
        }
        return end;
    }

    private void declare(String word, int end, int line, int depth, int parens) {
        boolean type = TYPES.contains(word);
        if (!type && !FUNCTIONS.contains(word) && !VALUES.contains(word)) {
            return;
        }
        String name = type ? next(end) : name(end, FUNCTIONS.contains(word));
        if (name.isEmpty() && !word.equals("fun") && !word.equals("object")) {
            return;
        }
        boolean inHead = brackets > 0 && !braces.get(brackets - 1);
        if (inHead && !word.equals("fun") && !word.equals("object")) {
            // A property in the head of a class: that is no end of it.
            spans.add(new Span(name, type, line, PARAMETER, line));
            return;
        }
        end(depth, parens, line - 1);
        open.add(new Open(name, type, annotated(end, line), line, depth, parens));
    }

    /** Closes what is at this depth or deeper. */
    private void end(int depth, int parens, int line) {
        while (!open.isEmpty()) {
            Open last = open.getLast();
            if (last.depth < depth || last.depth == depth && last.parens < parens) {
                return;
            }
            open.removeLast();
            spans.add(new Span(last.name, last.type, last.from, last.first, Math.max(last.first, line)));
        }
    }

    /** The first of the lines of annotations that stand right before the line of a declaration; compilers give it their line. */
    private int annotated(int at, int line) {
        int first = line;
        int begin = lineBegin(at);
        while (begin > 0) {
            begin = lineBegin(begin - 1);
            int word = skip(begin);
            if (word >= text.length || text[word] != '@') {
                return first;
            }
            first--;
        }
        return first;
    }

    private int lineBegin(int at) {
        int begin = at;
        while (begin > 0 && text[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private String next(int from) {
        int at = skip(from);
        if (at < text.length && Character.isJavaIdentifierStart(text[at])) {
            return new String(text, at, wordEnd(at) - at);
        }
        // Names of Scala may be made of signs.
        int end = at;
        while (end < text.length && !Character.isWhitespace(text[end]) && "[](){}:,;.".indexOf(text[end]) < 0) {
            end++;
        }
        return new String(text, at, end - at);
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '`')) {
            at++;
        }
        return at;
    }

    /** The last word before the parameters, the type or the value: what stands before it is a receiver or type parameters. */
    private String name(int from, boolean function) {
        int at = skip(from);
        int depth = 0;
        String name = "";
        boolean receiver = function && at < text.length && text[at] == '(';
        for (; at < text.length; at++) {
            char c = text[at];
            if (c == '[' && depth == 0 && !name.isEmpty()) {
                // Type parameters of Scala and Go follow the name.
                return name;
            }
            if (c == '<' || receiver && c == '(') {
                depth++;
            } else if (c == '>' || receiver && c == ')') {
                depth--;
                // A method of Go, or of a function type, has its receiver in brackets before its name.
                receiver = receiver && depth > 0;
            } else if (depth <= 0 && Character.isJavaIdentifierStart(c)) {
                int end = wordEnd(at);
                String word = new String(text, at, end - at);
                if (word.equals("by") || word.equals("get") && !name.isEmpty()) {
                    return name;
                }
                name = word;
                at = end - 1;
            } else if (depth <= 0
                    && (c == '(' || c == ':' || c == '=' || c == '\n' || c == '{' || c == ';' || c == ',')) {
                return name;
            }
        }
        return name;
    }
}
