package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.SourceNames;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.io.IOException;

/** A function and where it is: {@code Runtime.CallFrame} of Chrome's protocol, whose lines count from 0. */
final class CallFrame {

    private String name = "";
    private String url = "";
    private int line = -1;

    void read(JsonParser json) throws IOException {
        JsonFile.fields(json, field -> field(field, json, 1));
    }

    /** @param firstLine what the number of the first line lacks to 1 */
    void field(String field, JsonParser json, int firstLine) throws IOException {
        switch (field) {
            case "functionName" -> name = JsonFile.text(json);
            case "url" -> url = JsonFile.text(json);
            case "lineNumber" -> {
                long number = JsonFile.whole(json, -1);
                line = number < 0 || number >= Integer.MAX_VALUE ? -1 : (int) number + firstLine;
            }
            default -> {
                // Script, column, why it was not optimised.
            }
        }
    }

    boolean isRoot() {
        return name.equals("(root)");
    }

    Frame frame() {
        return SourceNames.of(name, url, url.isEmpty() ? -1 : line, FrameKind.UNKNOWN);
    }
}
