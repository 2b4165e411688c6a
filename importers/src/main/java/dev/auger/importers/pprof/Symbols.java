package dev.auger.importers.pprof;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.jspecify.annotations.Nullable;

/** Frames of functions of any language, told by the ending of their source file. */
final class Symbols {

    private Symbols() {}

    /**
     * A frame whose qualified name is the symbol.
     *
     * @param file as the profile says, may be empty
     * @param goProgram whether what has no file is Go
     */
    static Frame frame(String symbol, String file, int line, boolean inlined, boolean goProgram) {
        FrameKind kind = kind(file, goProgram);
        @Nullable String source = file.isEmpty() ? null : file;
        FrameKind shown = inlined ? FrameKind.INLINED : kind;
        int dot = kind == FrameKind.JAVA && symbol.indexOf('(') < 0 ? symbol.lastIndexOf('.') : -1;
        return dot > 0 && dot + 1 < symbol.length()
                ? new Frame(symbol.substring(0, dot), symbol.substring(dot + 1), source, line, shown)
                : new Frame("", symbol, source, line, shown);
    }

    /** A frame of which only the address is known; the file that was mapped there stands where a class does. */
    static Frame address(String mappedFile, long address) {
        int slash = Math.max(mappedFile.lastIndexOf('/'), mappedFile.lastIndexOf('\\'));
        if (address == 0 && mappedFile.isEmpty()) {
            return new Frame("", "<unknown>", null, -1, FrameKind.UNKNOWN);
        }
        return new Frame(mappedFile.substring(slash + 1), "0x" + Long.toHexString(address), null, -1, FrameKind.NATIVE);
    }

    private static FrameKind kind(String file, boolean goProgram) {
        int dot = file.lastIndexOf('.');
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        String ending = dot > slash ? file.substring(dot + 1) : "";
        return switch (ending) {
            case "go" -> FrameKind.GO;
            case "java", "kt", "scala", "groovy", "clj" -> FrameKind.JAVA;
            case "c", "h" -> FrameKind.NATIVE;
            case "cc", "cpp", "cxx", "hpp", "hh" -> FrameKind.CPP;
            case "", "s", "S" -> goProgram ? FrameKind.GO : FrameKind.UNKNOWN;
            default -> FrameKind.UNKNOWN;
        };
    }
}
