package dev.auger.importers.threads.crash;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * A frame of a crash log ({@code frame.cpp}, {@code frame::print_on_error}); its first letter says what it is of:
 *
 * <pre>
 * V  [libjvm.so+0x565d30]  VMError::report_and_die()+0x468     the VM; C native code, A ahead-of-time code
 * j  x.Y.main([Ljava/lang/String;)V+105 java.base@25           interpreted Java
 * J 728 c1 x.Y.z(Ljava/lang/Object;J)J java.base@25 (173 bytes) @ 0x… [0x…+0x…]   compiled Java
 * v  ~StubRoutines::call_stub 0x…                              code the VM has made
 * </pre>
 */
final class CrashFrame {

    private CrashFrame() {}

    static @Nullable Frame parse(String line) {
        if (line.length() < 4 || line.charAt(1) != ' ') {
            return null;
        }
        String rest = line.substring(2).strip();
        return switch (line.charAt(0)) {
            case 'V' -> library(rest, FrameKind.CPP);
            case 'C', 'A' -> library(rest, FrameKind.NATIVE);
            case 'v' -> new Frame("", rest.split(" ", 2)[0], null, -1, FrameKind.CPP);
            case 'j' -> java(rest, FrameKind.INTERPRETED);
            case 'J' -> java(rest, FrameKind.JAVA);
            default -> null;
        };
    }

    static boolean isJava(Frame frame) {
        return frame.kind() == FrameKind.INTERPRETED || frame.kind() == FrameKind.JAVA;
    }

    private static @Nullable Frame library(String text, FrameKind kind) {
        if (!text.startsWith("[")) {
            return text.startsWith("0x") ? new Frame("", text.split(" ", 2)[0], null, -1, kind) : null;
        }
        int close = text.indexOf(']');
        int plus = close < 0 ? -1 : text.lastIndexOf('+', close);
        if (plus < 1) {
            return null;
        }
        String symbol = text.substring(close + 1).strip();
        int offset = symbol.lastIndexOf("+0x");
        String name =
                symbol.isEmpty() ? text.substring(plus, close) : offset > 0 ? symbol.substring(0, offset) : symbol;
        return new Frame(text.substring(1, plus), name, null, -1, kind);
    }

    /** The word with a signature is the method; before it stand numbers and compilers, after it sizes and addresses. */
    private static @Nullable Frame java(String text, FrameKind kind) {
        for (String word : text.split(" +")) {
            int signature = word.indexOf('(');
            int dot = signature < 0 ? -1 : word.lastIndexOf('.', signature);
            if (dot > 0 && dot + 1 < signature) {
                // A hidden class has a plus before its address here.
                String className = Names.fromInternal(word.substring(0, dot));
                return new Frame(className, word.substring(dot + 1, signature), null, -1, kind);
            }
        }
        return null;
    }
}
