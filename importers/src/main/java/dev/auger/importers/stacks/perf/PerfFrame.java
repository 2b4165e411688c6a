package dev.auger.importers.stacks.perf;

import dev.auger.importers.stacks.SymbolNames;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stack: {@code address symbol+0xoffset (object)}, as frames, outermost first: perf-map-agent prints a compiled method
 * and what is inlined into it as one symbol, {@code outer->inner}.
 *
 * <ul>
 *   <li>The offset is cut, and the arguments of C++ functions, as in stackcollapse-perf.pl.
 *   <li>The object says what runs: {@code [kernel.kallsyms]}, {@code vmlinux} and {@code .ko} are the kernel, {@code
 *       perf-PID.map} and {@code jitted-PID-N.so} compiled code, {@code (inlined)} an inlined function.
 *   <li>An unknown symbol is named by its object.
 * </ul>
 */
final class PerfFrame {

    private static final String UNKNOWN = "[unknown]";

    private PerfFrame() {}

    /** Empty for a process name that a broken stack ends in; null for a line that is none. */
    static @Nullable List<Frame> of(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        int addressEnd = at;
        while (addressEnd < line.length() && isHex(line.charAt(addressEnd))) {
            addressEnd++;
        }
        int stop = line.stripTrailing().length();
        if (addressEnd == at || addressEnd >= stop || line.charAt(addressEnd) > ' ') {
            return null;
        }
        String symbol;
        String object = "";
        int parenthesis = line.lastIndexOf(" (", stop);
        if (line.charAt(stop - 1) == ')' && parenthesis >= addressEnd) {
            symbol = line.substring(addressEnd, parenthesis).strip();
            object = line.substring(parenthesis + 2, stop - 1);
        } else {
            symbol = line.substring(addressEnd, stop).strip();
        }
        if (symbol.isEmpty() || symbol.startsWith("(") && !symbol.startsWith("(anonymous namespace)")) {
            return List.of();
        }
        return frames(withoutOffset(symbol), object, line.substring(at, addressEnd));
    }

    private static List<Frame> frames(String symbol, String object, String address) {
        FrameKind kind = kind(object, address);
        if (symbol.equals(UNKNOWN)) {
            String name = object.isEmpty() || object.equals(UNKNOWN) ? UNKNOWN : '[' + base(object) + ']';
            // perf knows the map of a JVM and found nothing in it at that address: no Java method is meant.
            return List.of(new Frame("", name, null, -1, kind == FrameKind.JAVA ? FrameKind.UNKNOWN : kind));
        }
        if (kind != FrameKind.JAVA || symbol.indexOf("->") < 0) {
            return List.of(frame(symbol, kind));
        }
        List<Frame> frames = new ArrayList<>();
        for (String part : symbol.split("->", 64)) {
            if (!part.isEmpty()) {
                frames.add(frame(part, frames.isEmpty() ? FrameKind.JAVA : FrameKind.INLINED));
            }
        }
        return frames;
    }

    private static Frame frame(String symbol, FrameKind kind) {
        if (kind == FrameKind.JAVA || kind == FrameKind.INLINED) {
            Frame java = SymbolNames.frame(symbol, kind);
            if (!java.className().isEmpty()) {
                return java;
            }
            // Stubs, the interpreter, other languages' compiled code.
            return new Frame("", symbol, null, -1, kind == FrameKind.INLINED ? kind : FrameKind.UNKNOWN);
        }
        String name = withoutArguments(symbol);
        boolean cpp = kind == FrameKind.NATIVE && (name.contains("::") || name.startsWith("_ZN"));
        return new Frame("", name, null, -1, cpp ? FrameKind.CPP : kind);
    }

    private static FrameKind kind(String object, String address) {
        if (object.equals("inlined")) {
            return FrameKind.INLINED;
        }
        String base = base(object);
        if (base.startsWith("perf-") && base.endsWith(".map") || base.startsWith("jitted-") && base.endsWith(".so")) {
            return FrameKind.JAVA;
        }
        boolean upperHalf = address.length() == 16 && address.charAt(0) >= '8';
        if (object.startsWith("[")) {
            boolean user = object.equals(UNKNOWN)
                    ? !upperHalf
                    : object.equals("[vdso]") || object.equals("[heap]") || object.equals("[stack]");
            return user ? FrameKind.NATIVE : FrameKind.KERNEL;
        }
        return base.startsWith("vmlinux")
                        || base.endsWith(".ko")
                        || base.contains(".ko.")
                        || upperHalf && object.isEmpty()
                ? FrameKind.KERNEL
                : FrameKind.NATIVE;
    }

    private static String base(String object) {
        return object.substring(object.lastIndexOf('/') + 1);
    }

    private static String withoutOffset(String symbol) {
        int plus = symbol.lastIndexOf("+0x");
        if (plus <= 0) {
            return symbol;
        }
        for (int i = plus + 3; i < symbol.length(); i++) {
            if (!isHex(symbol.charAt(i))) {
                return symbol;
            }
        }
        return symbol.substring(0, plus);
    }

    /** {@code foo(int)} is {@code foo}; Go's {@code net/http.(*Client).Do} and {@code (anonymous namespace)} stay. */
    private static String withoutArguments(String symbol) {
        int brackets = 0;
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            boolean operator = symbol.startsWith("operator", i) && (i == 0 || symbol.charAt(i - 1) == ':');
            if (operator) {
                // Its name is made of what counts as brackets elsewhere.
                i += "operator".length();
                while (i < symbol.length() && "<>=-".indexOf(symbol.charAt(i)) >= 0) {
                    i++;
                }
                i += symbol.startsWith("()", i) ? 1 : -1;
            } else if (c == '<') {
                brackets++;
            } else if (c == '>') {
                brackets--;
            } else if (c == '(' && brackets <= 0 && !symbol.startsWith("(anonymous namespace)", i)) {
                return i == 0 || symbol.charAt(i - 1) == '.' ? symbol : symbol.substring(0, i);
            }
        }
        return symbol;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
