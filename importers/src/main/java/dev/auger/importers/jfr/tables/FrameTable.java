package dev.auger.importers.jfr.tables;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;

/** The distinct frames a decoder met: class, method, line and kind. */
public final class FrameTable {

    private static final FrameKind[] KINDS = FrameKind.values();
    private static final int MAX_LINE = (1 << 24) - 2;

    private final SymbolTable symbols;
    private final LongMap methods = new LongMap();
    private final LongMap frames = new LongMap();
    private final LongList methodNames = new LongList();
    private final AppendOnly<Frame> frameList = new AppendOnly<>();

    public FrameTable(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /** A method by the symbols of its class (-1 for none) and its name. */
    public int method(int classSymbol, int nameSymbol) {
        long key = (long) classSymbol << 32 | nameSymbol;
        long known = methods.get(key);
        if (known != LongMap.MISSING) {
            return (int) known;
        }
        int method = methodNames.size();
        methodNames.add(key);
        methods.put(key, method);
        return method;
    }

    /** @param line 0 or less for none */
    public int frame(int method, long line, FrameKind kind) {
        int known = line > 0 && line <= MAX_LINE ? (int) line : 0;
        long key = (long) method << 32 | (long) known << 4 | kind.ordinal();
        long there = frames.get(key);
        if (there != LongMap.MISSING) {
            return (int) there;
        }
        int index = frameList.add(build(method, known, kind));
        frames.put(key, index);
        return index;
    }

    private Frame build(int method, int line, FrameKind kind) {
        long names = methodNames.get(method);
        int classSymbol = (int) (names >> 32);
        String className = classSymbol < 0 ? "" : symbols.className(classSymbol);
        return new Frame(className, symbols.text((int) names), null, line > 0 ? line : -1, kind);
    }

    /** By index. */
    public AppendOnly<Frame> list() {
        return frameList;
    }

    /** async-profiler's and HotSpot's descriptions of {@code jdk.types.FrameType}. */
    public static FrameKind kind(String description) {
        return switch (description) {
            case "Interpreted" -> FrameKind.INTERPRETED;
            case "JIT compiled", "C1 compiled" -> FrameKind.JAVA;
            case "Inlined" -> FrameKind.INLINED;
            case "Native" -> FrameKind.NATIVE;
            case "C++" -> FrameKind.CPP;
            case "Kernel" -> FrameKind.KERNEL;
            default -> FrameKind.UNKNOWN;
        };
    }

    public static FrameKind kindAt(int ordinal) {
        return KINDS[ordinal];
    }
}
