package dev.auger.benchmarks.sources;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Which methods there are on the lines of a text: of Java by the positions of javac's own tree, of Kotlin and Scala by the
 * indentation of declarations, for which there is no compiler here. Neither knows anything of Auger.
 */
final class Truth {

    /** Lines of a method or a class. */
    private record Span(String name, boolean type, long first, long head, long last) {}

    private final List<Span> spans = new ArrayList<>();
    private final int lines;

    private Truth(int lines) {
        this.lines = lines;
    }

    static Truth of(String fileName, List<String> text) throws IOException {
        Truth truth = new Truth(text.size());
        if (fileName.endsWith(".java")) {
            truth.java(String.join("\n", text));
        } else {
            truth.indented(text);
        }
        return truth;
    }

    private void java(String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SimpleJavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///T.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return text;
            }
        };
        JavacTask task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree tree, Void p) {
                    add(tree.getName().toString(), false, tree, tree.getModifiers());
                    return super.visitMethod(tree, p);
                }

                @Override
                public Void visitClass(ClassTree tree, Void p) {
                    add(tree.getSimpleName().toString(), true, tree, tree.getModifiers());
                    return super.visitClass(tree, p);
                }

                private void add(String name, boolean type, Tree tree, Tree modifiers) {
                    long start = positions.getStartPosition(unit, tree);
                    long end = positions.getEndPosition(unit, tree);
                    if (start >= 0 && end >= start) {
                        // From the annotations up to the brace.
                        long behind = Math.max(start, positions.getEndPosition(unit, modifiers));
                        long brace = text.indexOf('{', (int) behind);
                        spans.add(new Span(
                                name,
                                type,
                                unit.getLineMap().getLineNumber(start),
                                unit.getLineMap().getLineNumber(brace < 0 || brace > end ? start : brace),
                                unit.getLineMap().getLineNumber(end)));
                    }
                }
            }.scan(unit, null);
        }
    }

    /** A declaration reaches up to the next line that is not indented deeper and does more than close it. */
    private void indented(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            for (String[] word : WORDS) {
                int at = line.indexOf(word[0]);
                boolean code = at >= 0
                        && !line.strip().startsWith("*")
                        && !line.strip().startsWith("//")
                        && (at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1)));
                if (code) {
                    spans.add(new Span(
                            name(line.substring(at + word[0].length())),
                            word[1].equals("type"),
                            i + 1,
                            i + 1,
                            end(text, i)));
                }
            }
        }
    }

    private static final String[][] WORDS = {
        {"fun ", "method"},
        {"def ", "method"},
        {"val ", "method"},
        {"var ", "method"},
        {"class ", "type"},
        {"object ", "type"},
        {"interface ", "type"},
        {"trait ", "type"}
    };

    private static String name(String rest) {
        String head =
                rest.replaceFirst("^\\s*<[^(]*>\\s+", "").split("[({:=]", 2)[0].strip();
        String plain = head.replaceAll("<.*>", "").replaceAll("\\[.*", "").replace("`", "");
        String[] words = plain.split("[ .?]+");
        return words.length == 0 ? "" : words[words.length - 1];
    }

    private static int end(List<String> text, int from) {
        int indent = indent(text.get(from));
        for (int i = from + 1; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty()
                    && indent(text.get(i)) <= indent
                    && !")}]{".contains(line.substring(0, 1))
                    && !line.startsWith("get")
                    && !line.startsWith("set")
                    && !line.startsWith("=")) {
                return i;
            }
            if (line.equals("}") && indent(text.get(i)) <= indent) {
                return i + 1;
            }
        }
        return text.size();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** The same of a decompiled text: a method that was left out of it has to be shown where its class begins. */
    boolean fitsMade(Sample.Line frame, int line) {
        Set<String> names = names(frame);
        boolean initializer = names.contains("<init>") || names.contains("<clinit>");
        boolean left = !initializer && spans.stream().noneMatch(s -> !s.type && names.contains(s.name));
        return left ? spans.stream().anyMatch(s -> s.type && line >= s.first && line <= s.head) : fits(frame, line);
    }

    /** Whether a line is in the method it was compiled into, or in its class if nobody wrote the method. */
    boolean fits(Sample.Line frame, int line) {
        if (line < 1 || line > lines) {
            return false;
        }
        Set<String> names = names(frame);
        boolean written = spans.stream().anyMatch(s -> !s.type && names.contains(s.name));
        boolean initializer = names.contains("<init>") || names.contains("<clinit>");
        if (initializer || !written) {
            return spans.stream().anyMatch(s -> s.type && line >= s.first && line <= s.last)
                    || spans.stream().anyMatch(s -> !s.type && line >= s.first && line <= s.last);
        }
        // A bridge or forwarder of the same name has the line its class is declared at.
        return spans.stream()
                .anyMatch(s -> s.type
                        ? line >= s.first && line <= s.head
                        : names.contains(s.name) && line >= s.first && line <= s.last);
    }

    /** Names the method may have in the source; those of enclosing methods that compilers put into a class's name, too. */
    private static Set<String> names(Sample.Line frame) {
        Set<String> names = new HashSet<>();
        String method = frame.method();
        if (method.startsWith("lambda$") || method.startsWith("$anonfun$")) {
            String name = method.substring(method.indexOf('$', 1) + 1).split("\\$")[0];
            names.add(name.equals("new") || name.equals("static") ? "<init>" : name);
            return names;
        }
        boolean dollars = method.indexOf('$') > 0;
        names.add(method);
        names.add(dollars ? method.split("[$-]")[0] : method.split("-")[0]);
        for (String prefix : new String[] {"get", "set", "is"}) {
            if (!frame.file().endsWith(".java") && method.startsWith(prefix) && method.length() > prefix.length()) {
                String rest = names.contains(method) ? method.split("[$-]")[0].substring(prefix.length()) : "";
                if (!rest.isEmpty()) {
                    names.add(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
                    names.add(rest);
                }
            }
        }
        if (!frame.file().endsWith(".java")) {
            for (String part : frame.className().split("[.$]")) {
                names.add(part);
            }
        }
        return names;
    }
}
