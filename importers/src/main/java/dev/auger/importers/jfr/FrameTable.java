package dev.auger.importers.jfr;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.util.Arrays;

/** The distinct frames of a file: class, method, line and kind. Frames are kept in pages that snapshots share. */
final class FrameTable {

    private static final int SHIFT = 12;
    private static final FrameKind[] KINDS = FrameKind.values();
    private static final int MAX_LINE = (1 << 24) - 2;

    private final SymbolTable symbols;
    private final LongMap methods = new LongMap();
    private final LongMap frames = new LongMap();
    private final LongList methodNames = new LongList();
    private Frame[][] pages = new Frame[16][];
    private int size;
    private boolean lines;

    FrameTable(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /** A method by the symbols of its class (-1 for none) and its name. */
    int method(int classSymbol, int nameSymbol) {
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

    int frame(int method, long line, FrameKind kind) {
        int known = line > 0 && line <= MAX_LINE ? (int) line : 0;
        long key = (long) method << 32 | (long) known << 4 | kind.ordinal();
        long index = frames.get(key);
        if (index != LongMap.MISSING) {
            return (int) index;
        }
        int page = size >>> SHIFT;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if ((size & (1 << SHIFT) - 1) == 0) {
            pages[page] = new Frame[1 << SHIFT];
        }
        pages[page][size & (1 << SHIFT) - 1] = build(method, known, kind);
        lines |= known > 0;
        frames.put(key, size);
        return size++;
    }

    private Frame build(int method, int line, FrameKind kind) {
        long names = methodNames.get(method);
        int classSymbol = (int) (names >> 32);
        String className = classSymbol < 0 ? "" : symbols.className(classSymbol);
        return new Frame(className, symbols.text((int) names), null, line > 0 ? line : -1, kind);
    }

    int size() {
        return size;
    }

    /** Whether any frame so far has a line. */
    boolean hasLines() {
        return lines;
    }

    /** Pages as they are now; entries below the size taken with them never change. */
    Frame[][] pages() {
        return pages;
    }

    static Frame get(Frame[][] pages, int index) {
        return pages[index >>> SHIFT][index & (1 << SHIFT) - 1];
    }

    /** async-profiler's and HotSpot's descriptions of {@code jdk.types.FrameType}. */
    static FrameKind kind(String description) {
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

    static FrameKind kindAt(int ordinal) {
        return KINDS[ordinal];
    }
}
