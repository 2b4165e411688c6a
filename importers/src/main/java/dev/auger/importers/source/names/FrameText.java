package dev.auger.importers.source.names;

import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.source.SourceQuestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a frame as people have it at hand. The forms:
 *
 * <pre>
 * at java.base@25/java.util.HashMap.get(HashMap.java:565)     a line of a stack trace, with or without "at" and a module
 * pkg.Class.method:87   pkg.Class#method   pkg.Class::method
 * pkg.Class
 * pkg.Class.java:87   pkg/Class.java:87                       a file of a package
 * pkg.(*T).Method(…) /path/file.go:42 +0x1d                   Go, with or without the function
 * libjvm.so+0x6a1   JavaThread::run()   do_syscall_64_[k]     machine code
 * </pre>
 */
public final class FrameText {

    private static final int LONGEST = 4_000;
    private static final String[] FILES = {".java", ".kt", ".kts", ".scala", ".groovy"};

    private FrameText() {}

    /** What is asked for; empty if the text is no frame. */
    public static Optional<SourceQuestion> parse(String text) {
        String frame = text.strip();
        if (frame.startsWith("at ")) {
            frame = frame.substring(3).strip();
        }
        if (frame.isEmpty() || frame.length() > LONGEST || frame.chars().anyMatch(Character::isISOControl)) {
            return go(text);
        }
        Optional<SourceQuestion> other = go(frame).or(() -> machine(text.strip()));
        return other.isPresent() ? other : java(frame);
    }

    /** A function and a file of Go; in a trace they stand on two lines. */
    private static Optional<SourceQuestion> go(String frame) {
        int end = frame.length() > LONGEST ? -1 : frame.indexOf(".go:");
        if (end < 0) {
            return Optional.empty();
        }
        int start = end;
        while (start > 0 && !Character.isWhitespace(frame.charAt(start - 1))) {
            start--;
        }
        int digits = end + 4;
        int line = number(frame, digits, endOfDigits(frame, digits));
        String function = frame.substring(0, start).strip();
        int arguments = function.lastIndexOf('(');
        if (function.endsWith(")") && arguments > 0 && function.charAt(arguments - 1) != '.') {
            function = function.substring(0, arguments);
        }
        String path = frame.substring(start, end + 3);
        return Optional.of(new SourceQuestion("", "", function, path, line, FrameKind.GO, null));
    }

    private static Optional<SourceQuestion> machine(String frame) {
        FrameKind kind = null;
        if (frame.endsWith("_[k]")) {
            kind = FrameKind.KERNEL;
        } else if (frame.contains("+0x") && !frame.contains("$$Lambda") || frame.startsWith("[") || isLibrary(frame)) {
            kind = FrameKind.NATIVE;
        } else if (frame.contains("::")
                && frame.substring(0, frame.indexOf("::")).indexOf('.') < 0) {
            kind = FrameKind.CPP;
        }
        return kind == null ? Optional.empty() : Optional.of(new SourceQuestion("", "", frame, null, -1, kind, null));
    }

    private static boolean isLibrary(String frame) {
        return frame.endsWith(".so") || frame.contains(".so.") || frame.endsWith(".dll") || frame.endsWith(".dylib");
    }

    private static Optional<SourceQuestion> java(String frame) {
        int paren = frame.indexOf('(');
        if (paren > 0) {
            int close = frame.indexOf(')', paren);
            String inside = frame.substring(paren + 1, close < 0 ? frame.length() : close);
            String head = frame.substring(0, paren);
            boolean isNative = inside.equals("Native Method");
            int colon = inside.lastIndexOf(':');
            String file = colon < 0 ? inside : inside.substring(0, colon);
            boolean named = file.indexOf('.') > 0
                    && file.indexOf('/') < 0
                    && file.indexOf('\\') < 0
                    && file.indexOf(';') < 0
                    && file.indexOf(',') < 0;
            int line = named && colon > 0 ? number(inside, colon + 1, inside.length()) : -1;
            return split(head, named ? file : null, line, isNative ? FrameKind.NATIVE : FrameKind.JAVA, true);
        }
        String plain = frame;
        if (plain.length() > 4
                && plain.charAt(plain.length() - 1) == ']'
                && plain.startsWith("_[", plain.length() - 4)) {
            // The kind of frame, as async-profiler marks it.
            plain = plain.substring(0, plain.length() - 4);
        }
        int colon = plain.lastIndexOf(':');
        int line = colon > 0 ? number(plain, colon + 1, plain.length()) : -1;
        String head = line > 0 ? plain.substring(0, colon) : plain;
        Optional<SourceQuestion> file = file(head, line);
        return file.isPresent() ? file : split(head, null, line, FrameKind.JAVA, false);
    }

    /** {@code pkg.Class.java} or {@code src/main/java/pkg/Class.java}. */
    private static Optional<SourceQuestion> file(String head, int line) {
        for (String ending : FILES) {
            if (head.endsWith(ending) && head.length() > ending.length()) {
                String bare = head.substring(0, head.length() - ending.length()).replace('\\', '/');
                int dot = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf('/'));
                String name = bare.substring(dot + 1);
                String folders = dot < 0 ? "" : bare.substring(0, dot);
                if (name.isEmpty() || folders.contains("..")) {
                    return Optional.empty();
                }
                String packageName = withoutRoot(folders).replace('/', '.');
                return Optional.of(new SourceQuestion("", packageName, "", name + ending, line, FrameKind.JAVA, null));
            }
        }
        return Optional.empty();
    }

    /** Folders behind the root of a Maven or Gradle layout, if there is one in them. */
    private static String withoutRoot(String folders) {
        String path = '/' + folders + '/';
        for (String language : new String[] {"java", "kotlin", "scala", "groovy"}) {
            int src = path.lastIndexOf("/src/");
            int root = src < 0 ? -1 : path.indexOf('/' + language + '/', src);
            if (root >= 0) {
                String rest = path.substring(root + language.length() + 2);
                return rest.isEmpty() ? "" : rest.substring(0, rest.length() - 1);
            }
        }
        return folders;
    }

    private static Optional<SourceQuestion> split(
            String head, @Nullable String file, int line, FrameKind kind, boolean called) {
        String name = head.strip();
        String jdk = null;
        int at = name.indexOf('@');
        int slash = name.indexOf('/', Math.max(0, at));
        if (at > 0 && slash > at && (name.startsWith("java.") || name.startsWith("jdk."))) {
            jdk = name.substring(at + 1, slash);
        }
        name = isInternal(name) ? name.replace('/', '.') : Names.withoutModule(name);
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace) || name.contains("..")) {
            return Optional.empty();
        }
        int mark = name.indexOf('#');
        int length = 1;
        if (mark < 0) {
            mark = name.indexOf("::");
            length = 2;
        }
        if (mark < 0) {
            mark = called || !isClass(name) ? name.lastIndexOf('.') : -1;
            length = 1;
        }
        String className = mark < 0 ? name : name.substring(0, mark);
        String method = mark < 0 ? "" : name.substring(mark + length);
        if (className.isEmpty() || className.endsWith(".") || className.startsWith(".")) {
            return Optional.empty();
        }
        String packageName = Names.packageOf(className);
        return Optional.of(new SourceQuestion(className, packageName, method, file, line, kind, jdk));
    }

    /** {@code java/util/HashMap.get}: slashes and no module before them. */
    private static boolean isInternal(String name) {
        int first = name.indexOf('/');
        int last = name.lastIndexOf('/');
        return first > 0
                && last > first
                && name.indexOf('@') < 0
                && !name.contains("//")
                && name.indexOf('.') > last
                && !Character.isDigit(name.charAt(Math.min(last + 1, name.length() - 1)));
    }

    /** Whether the last part is a class and not a method, by the case of the letters they begin with. */
    private static boolean isClass(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return true;
        }
        int before = name.lastIndexOf('.', dot - 1);
        char last = dot + 1 < name.length() ? name.charAt(dot + 1) : ' ';
        return Character.isUpperCase(last) && !Character.isUpperCase(name.charAt(before + 1));
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** A whole number of one to seven digits, or -1. */
    private static int number(String text, int from, int to) {
        if (to <= from || to - from > 7 || endOfDigits(text, from) < to) {
            return -1;
        }
        int value = Integer.parseInt(text, from, to, 10);
        return value > 0 ? value : -1;
    }
}
