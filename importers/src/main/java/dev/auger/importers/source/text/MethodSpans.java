package dev.auger.importers.source.text;

import dev.auger.importers.source.names.CompiledMethod;
import java.util.List;
import java.util.Locale;

/**
 * Where the methods of a source file are, as far as brackets and a few words tell. It is no parser: it answers whether a line can
 * be in a method of some name, and says so when it cannot tell.
 */
public final class MethodSpans {

    /**
     * Lines of a method, a property or a type.
     *
     * @param name simple name
     * @param type whether it is a type
     * @param first 1-based line
     * @param head of a type of Java the last line of what stands before its body, of all others the line of the name
     * @param last the last line, inclusive
     */
    record Span(String name, boolean type, int first, int head, int last) {
        boolean has(int line) {
            return line >= first && line <= last;
        }
    }

    /** Whether a line is where its method is. */
    public enum Where {
        INSIDE,
        ELSEWHERE,
        UNSAID
    }

    private final List<Span> spans;
    private final boolean java;

    private MethodSpans(List<Span> spans, boolean java) {
        this.spans = spans;
        this.java = java;
    }

    /** Looks at a text; the language is told by the file's ending. */
    public static MethodSpans of(String fileName, List<String> lines) {
        boolean java = fileName.toLowerCase(Locale.ROOT).endsWith(".java");
        boolean go = fileName.endsWith(".go");
        char[] text = Scrubbed.of(lines, !java && !go);
        return new MethodSpans(java ? new JavaSpans(text).find() : new WordSpans(text).find(), java);
    }

    /** Whether {@code line} is in a method compiled to {@code method}. */
    public Where where(CompiledMethod method, int line) {
        return switch (method.kind()) {
            case UNSAID -> Where.UNSAID;
            case INITIALIZER -> initializer(line);
            case NAMED -> named(method.names(), line);
        };
    }

    private Where initializer(int line) {
        boolean anyType = false;
        for (Span span : spans) {
            if (span.type) {
                anyType = true;
                if (span.has(line)) {
                    return Where.INSIDE;
                }
            }
        }
        return anyType ? Where.ELSEWHERE : Where.UNSAID;
    }

    private Where named(List<String> names, int line) {
        boolean declared = false;
        boolean inOther = false;
        boolean inHead = false;
        for (Span span : spans) {
            if (!span.type) {
                boolean right = names.contains(span.name);
                if (right && span.has(line)) {
                    return Where.INSIDE;
                }
                declared |= right;
                inOther |= span.head != WordSpans.PARAMETER && span.has(line);
            } else {
                inHead |= line >= span.first && line <= span.head;
            }
        }
        // What nobody wrote (bridges, accessors of records, what annotations ask for) has the line of a type or a
        // field.
        return !inHead && (inOther || declared) ? Where.ELSEWHERE : Where.UNSAID;
    }

    /**
     * The line with the name of a method, of a constructor, or of the type if neither is asked for; -1 if there is none.
     *
     * @param type simple name of the class
     */
    public int declaration(CompiledMethod method, String type) {
        List<String> names = method.kind() == CompiledMethod.Kind.INITIALIZER ? List.of("<init>") : method.names();
        for (String name : names) {
            for (Span span : spans) {
                if (!span.type && span.name.equals(name)) {
                    return Math.max(span.head, span.first);
                }
            }
        }
        return method.kind() == CompiledMethod.Kind.NAMED ? -1 : typeDeclaration(type);
    }

    /** The first line of a type; -1 if there is none. */
    public int typeDeclaration(String type) {
        for (Span span : spans) {
            if (span.type && span.name.equals(type)) {
                return java ? span.first : span.head;
            }
        }
        return -1;
    }

    /** Whether the text declares a type of that name. */
    public boolean declares(String type) {
        return spans.stream().anyMatch(s -> s.type && s.name.equals(type));
    }

    /** Whether any method was seen. */
    boolean isEmpty() {
        return spans.isEmpty();
    }
}
