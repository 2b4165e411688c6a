package dev.auger.importers.stacks;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as profilers print them, as frames. A name that can only be Java's becomes class and method, so that it joins other
 * evidence; everything else stays the text it is. Nothing is lost either way: a frame prints class, dot and method.
 *
 * <p>Java's: {@code java/util/HashMap.get}, {@code java.util.HashMap.get}, {@code Ljava/util/HashMap;::get} and {@code ;.get} (perf-map-agent),
 * {@code java/util/HashMap:::get} (the same behind stackcollapse-perf.pl), {@code void java.util.HashMap.clear()} ({@code jcmd
 * Compiler.perfmap}). Go's {@code net/http.ListenAndServe} looks like the first; a class name begins with a capital letter.
 */
public final class SymbolNames {

    private static final String NONE = "";

    /** Between type and method, longer ones first. */
    private static final List<String> SEPARATORS = List.of(";::", ":::", ";.", ":.", "::");

    private SymbolNames() {}

    /**
     * A frame of unknown origin.
     *
     * @param kind what the format says it is; {@link FrameKind#UNKNOWN} if it does not, and then a Java-looking name is Java
     */
    public static Frame frame(String name, FrameKind kind) {
        boolean surely = kind == FrameKind.JAVA || kind == FrameKind.INTERPRETED;
        boolean never = kind == FrameKind.KERNEL || kind == FrameKind.CPP || kind == FrameKind.GO;
        Frame java = never || name.length() < 3 ? null : java(name, surely, kind);
        return java != null ? java : new Frame(NONE, name, null, -1, kind);
    }

    private static @Nullable Frame java(String name, boolean surely, FrameKind kind) {
        FrameKind as = kind == FrameKind.UNKNOWN ? FrameKind.JAVA : kind;
        for (String separator : SEPARATORS) {
            int at = name.indexOf(separator);
            if (at > 0) {
                return descriptor(name, at, separator, as);
            }
        }
        String bare = name;
        int parenthesis = name.indexOf('(');
        if (parenthesis > 0) {
            bare = signature(name, parenthesis);
        }
        int dot = bare.lastIndexOf('.');
        if (dot <= 0 || dot == bare.length() - 1) {
            return null;
        }
        String className = bare.substring(0, dot);
        String method = bare.substring(dot + 1);
        if (!isMethod(method) || !isClass(className, surely)) {
            return null;
        }
        return new Frame(className.indexOf('/') >= 0 ? dotted(className) : className, method, null, -1, as);
    }

    /** {@code Lpkg/Type;::method} and what stackcollapse-perf.pl makes of it; C++ has two colons as well, and no such type. */
    private static @Nullable Frame descriptor(String name, int end, String separator, FrameKind kind) {
        String type = name.substring(0, end);
        boolean slashes = type.indexOf('/') >= 0;
        boolean described = separator.startsWith(";");
        if (separator.equals("::") && !slashes) {
            return null;
        }
        int arguments = name.indexOf('(', end);
        String method = name.substring(end + separator.length(), arguments < 0 ? name.length() : arguments);
        // What stackcollapse tidied has lost its L where there is a package.
        boolean marked = described || (slashes ? separator.equals("::") && isLowerCase(type, 1) : true);
        if (marked && type.startsWith("L")) {
            type = type.substring(1);
        }
        return isClass(type, true) && isMethod(method) ? new Frame(dotted(type), method, null, -1, kind) : null;
    }

    private static boolean isLowerCase(String text, int at) {
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** {@code void pkg.Type.method(int, long)} without type and arguments; other names with parentheses as they are. */
    private static String signature(String name, int parenthesis) {
        int space = name.lastIndexOf(' ', parenthesis);
        return name.substring(space + 1, parenthesis);
    }

    private static boolean isMethod(String method) {
        if (method.equals("<init>") || method.equals("<clinit>")) {
            return true;
        }
        if (method.isEmpty() || !Character.isJavaIdentifierStart(method.charAt(0))) {
            return false;
        }
        for (int i = 1; i < method.length(); i++) {
            char c = method.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** @param surely it is known to be a class, so its name may begin in any way */
    private static boolean isClass(String className, boolean surely) {
        int lambda = className.indexOf("$$Lambda");
        String name = lambda > 0 ? className.substring(0, lambda) : className;
        boolean slashes = name.indexOf('/') >= 0;
        boolean dots = name.indexOf('.') >= 0;
        // LambdaForm$MH/0x… and other hidden classes keep an address.
        int hidden = name.indexOf("/0x");
        if (hidden > 0) {
            name = name.substring(0, hidden);
            slashes = name.indexOf('/') >= 0;
        }
        if (slashes && dots) {
            return false;
        }
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '/' || name.charAt(i) == '.') {
                if (!isIdentifier(name, begin, i)) {
                    return false;
                }
                if (i == name.length()) {
                    char first = name.charAt(begin);
                    return surely || Character.isUpperCase(first) || first == '$' && i > begin + 1;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    private static boolean isIdentifier(String text, int from, int to) {
        if (from >= to || !Character.isJavaIdentifierStart(text.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static String dotted(String slashed) {
        return Names.fromInternal(slashed);
    }
}
