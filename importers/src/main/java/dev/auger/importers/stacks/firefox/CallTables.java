package dev.auger.importers.stacks.firefox;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SourceNames;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a stack leads through: stack → frame → function → text. A thread has its own, or all threads share those of the
 * profile.
 */
final class CallTables {

    private static final int PREFIX = 0;
    private static final int FRAME = 1;

    private final NumberTable stacks = new NumberTable("prefix", "frame");
    private final NumberTable frames = new NumberTable("func", "line", "location", "inlineDepth");
    private final NumberTable functions = new NumberTable("name", "isJS", "fileName", "lineNumber");
    private final List<String> texts = new ArrayList<>();
    private int[] frameCache = new int[0];
    private int[] stackCache = new int[0];

    /** Reads a field if it is one of the tables. */
    boolean read(String field, JsonParser json) throws IOException {
        switch (field) {
            case "stackTable" -> stacks.read(json);
            case "frameTable" -> frames.read(json);
            case "funcTable" -> functions.read(json);
            case "stringTable", "stringArray" -> JsonFile.elements(json, () -> texts.add(JsonFile.text(json)));
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean hasStacks() {
        return stacks.size(FRAME) > 0;
    }

    /** Index of a stack in the profile, -1 if there is none of that number. */
    int stack(int number, ProfileBuilder profile) {
        if (number < 0 || number >= stacks.size(FRAME)) {
            return -1;
        }
        if (stackCache.length == 0) {
            stackCache = new int[stacks.size(FRAME)];
            Arrays.fill(stackCache, -2);
        }
        if (stackCache[number] == -2) {
            stackCache[number] =
                    profile.stackOf(number, n -> stacks.index(PREFIX, n), n -> frame(stacks.index(FRAME, n), profile));
        }
        return stackCache[number];
    }

    private int frame(int number, ProfileBuilder profile) {
        int count = Math.max(frames.size(0), frames.size(2));
        if (number < 0 || number >= count) {
            return -1;
        }
        if (frameCache.length == 0) {
            frameCache = new int[count];
            Arrays.fill(frameCache, -2);
        }
        if (frameCache[number] == -2) {
            frameCache[number] = profile.frame(frame(number));
        }
        return frameCache[number];
    }

    private Frame frame(int number) {
        int function = frames.index(0, number);
        int line = frames.index(1, number);
        if (function < 0) {
            Frame frame = SourceNames.frame(text(frames.index(2, number)));
            return line > 0 && frame.line() < 0 && frame.file() != null
                    ? new Frame(frame.className(), frame.method(), frame.file(), line, frame.kind())
                    : frame;
        }
        boolean script = functions.real(1, function) == 1;
        int file = functions.index(2, function);
        int place = line > 0 ? line : functions.index(3, function);
        boolean inlined = frames.real(3, number) > 0;
        FrameKind kind = inlined ? FrameKind.INLINED : script ? FrameKind.UNKNOWN : FrameKind.NATIVE;
        return SourceNames.of(text(functions.index(0, function)), source(file), file < 0 ? -1 : place, kind);
    }

    private @Nullable String source(int number) {
        return number < 0 ? null : text(number);
    }

    private String text(int number) {
        return number < 0 || number >= texts.size() ? "[unknown]" : texts.get(number);
    }
}
