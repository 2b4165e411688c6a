package dev.auger.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names of the JVM are shown: the one place that shortens and demangles them. */
public final class Names {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+?)\\$\\d+");
    private static final Pattern HIDDEN = Pattern.compile("(.*?)\\$\\$Lambda(?:\\$\\d+)?[/.+](?:0x)?[0-9a-fA-F.x]+");
    private static final String PRIMITIVES = "ZBCSIJFD";
    private static final String[] PRIMITIVE_NAMES = {
        "boolean", "byte", "char", "short", "int", "long", "float", "double"
    };

    private Names() {}

    /**
     * {@code HashMap$Node[]} for {@code java.util.HashMap$Node[]}: the package is cut, nesting and array marks stay. A native
     * library, which stands where a class does, is whole.
     */
    public static String simpleClass(String className) {
        if (isLibrary(className)) {
            return className;
        }
        int slash = className.indexOf("$$Lambda");
        int end = slash >= 0 ? slash : className.length();
        int dot = className.lastIndexOf('.', end - 1);
        return className.substring(dot + 1);
    }

    /** {@code libjvm.so}, {@code libc.so.6}, {@code ntdll.dll}. */
    private static boolean isLibrary(String className) {
        if (className.endsWith(".so") || className.endsWith(".dylib") || className.endsWith(".dll")) {
            return true;
        }
        int version = className.lastIndexOf(".so.");
        return version > 0 && className.chars().skip(version + 4L).allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    /** {@code java.util} for {@code java.util.HashMap}; empty for the unnamed package and for arrays of primitives. */
    public static String packageOf(String className) {
        int lambda = className.indexOf("$$Lambda");
        int end = lambda >= 0 ? lambda : className.length();
        int dot = className.lastIndexOf('.', end - 1);
        return dot < 0 ? "" : className.substring(0, dot);
    }

    /** The outermost class: {@code java.util.HashMap} for {@code java.util.HashMap$Node}. */
    public static String outerClass(String className) {
        String packageName = packageOf(className);
        int simple = packageName.isEmpty() ? 0 : packageName.length() + 1;
        // A name may begin with a dollar ($Proxy3): that one nests nothing.
        int dollar = className.indexOf('$', simple + 1);
        return dollar < 0 ? className : className.substring(0, dollar);
    }

    /** {@code place (lambda)} for {@code lambda$place$2}; other names are unchanged. */
    public static String readableMethod(String method) {
        Matcher m = LAMBDA.matcher(method);
        return m.matches() ? m.group(1) + " (lambda)" : method;
    }

    /** {@code Class.method} for a frame, the function alone for one of a native library, as flame graphs and strips show it. */
    public static String shortFrame(Frame frame) {
        String method = readableMethod(frame.method());
        if (frame.className().isEmpty()) {
            return withoutImportPath(method);
        }
        if (isLibrary(frame.className())) {
            return method;
        }
        Matcher hidden = HIDDEN.matcher(frame.className());
        String owner = hidden.matches() ? hidden.group(1) : frame.className();
        return simpleClass(owner) + '.' + method;
    }

    /** {@code http.(*conn).serve} for Go's {@code net/http.(*conn).serve}; names with no import path are unchanged. */
    private static String withoutImportPath(String function) {
        int end = function.length();
        for (int i = 0; i < end; i++) {
            char c = function.charAt(i);
            // Type arguments have paths of their own; a blank or a bracket before any slash is no name of Go.
            if (c == '(' || c == '[' || c == '<' || c == ' ') {
                end = i;
            }
        }
        int slash = end == 0 ? -1 : function.lastIndexOf('/', end - 1);
        return slash > 0 && function.indexOf('.', slash) > slash ? function.substring(slash + 1) : function;
    }

    /**
     * Java source name of a class from its JVM form: {@code [Ljava/lang/String;} and {@code java/lang/String} become
     * {@code java.lang.String[]} and {@code java.lang.String} (JVMS §4.3.2).
     */
    public static String fromInternal(String internal) {
        int dims = 0;
        while (dims < internal.length() && internal.charAt(dims) == '[') {
            dims++;
        }
        String base = internal.substring(dims);
        if (dims > 0 && base.length() == 1 && PRIMITIVES.indexOf(base.charAt(0)) >= 0) {
            base = PRIMITIVE_NAMES[PRIMITIVES.indexOf(base.charAt(0))];
        } else if (dims > 0 && base.startsWith("L") && base.endsWith(";")) {
            base = base.substring(1, base.length() - 1);
        }
        // A hidden class keeps the slash before its address: Outer$$Lambda/0x0000…, LambdaForm$MH/0x0000…. No part of a
        // package
        // begins with a digit, so nothing else looks like it.
        base = base.replace('/', '.').replace("+0x", "/0x").replace(".0x", "/0x");
        return base + "[]".repeat(dims);
    }

    /** Cuts {@code java.base@25/} and {@code app//} from a printed frame's class. */
    public static String withoutModule(String className) {
        int slash = className.lastIndexOf('/');
        if (slash < 0) {
            return className;
        }
        // "Outer$$Lambda/0x00007f…", or "Outer$$Lambda$14/1268066861" of JDK 8, is a hidden class, not a module prefix:
        // no class
        // name begins with a digit.
        if (slash + 1 < className.length() && Character.isDigit(className.charAt(slash + 1))) {
            int before = className.lastIndexOf('/', slash - 1);
            return className.substring(before + 1);
        }
        return className.substring(slash + 1);
    }

    /** A thread-pool template: digits at the end or between separators become {@code *}, so {@code worker-3} joins {@code worker-*}. */
    public static String poolOf(String threadName) {
        StringBuilder template = null;
        int copied = 0;
        for (int i = 0; i < threadName.length(); i++) {
            if (isDigit(threadName.charAt(i))) {
                template = template == null ? new StringBuilder(threadName.length()) : template;
                template.append(threadName, copied, i).append('*');
                while (i + 1 < threadName.length() && isDigit(threadName.charAt(i + 1))) {
                    i++;
                }
                copied = i + 1;
            }
        }
        return template == null
                ? threadName
                : template.append(threadName, copied, threadName.length()).toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
