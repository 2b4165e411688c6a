package dev.auger.importers.stacks.folded;

import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SymbolNames;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names between semicolons as frames. Marks behind them say what a frame runs: {@code _[j]} compiled Java, {@code _[1]} of the first
 * compiler, {@code _[0]} interpreted, {@code _[i]} inlined, {@code _[k]} the kernel (async-profiler's {@code ann} and
 * stackcollapse-perf.pl's {@code --all}).
 */
final class FoldedFrames {

    private static final int MARK = 4;

    private final ProfileBuilder profile;
    private final boolean marked;
    private final Map<String, Integer> known = new HashMap<>();

    FoldedFrames(ProfileBuilder profile, boolean marked) {
        this.profile = profile;
        this.marked = marked;
    }

    int index(String text) {
        Integer index = known.get(text);
        if (index == null) {
            index = profile.frame(frame(text));
            known.put(text, index);
        }
        return index;
    }

    private Frame frame(String text) {
        FrameKind kind = mark(text);
        if (kind != null) {
            return SymbolNames.frame(text.substring(0, text.length() - MARK), kind);
        }
        if (!marked) {
            return SymbolNames.frame(text, FrameKind.UNKNOWN);
        }
        return new Frame("", text, null, -1, text.contains("::") ? FrameKind.CPP : FrameKind.NATIVE);
    }

    private static @Nullable FrameKind mark(String text) {
        int length = text.length();
        if (length <= MARK || text.charAt(length - 1) != ']' || !text.startsWith("_[", length - MARK)) {
            return null;
        }
        return switch (text.charAt(length - 2)) {
            case 'j', '1' -> FrameKind.JAVA;
            case '0' -> FrameKind.INTERPRETED;
            case 'i' -> FrameKind.INLINED;
            case 'k' -> FrameKind.KERNEL;
            default -> null;
        };
    }
}
