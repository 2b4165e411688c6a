package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One node: a function as called from its parent. */
final class V8Node {

    final CallFrame call = new CallFrame();
    final List<Long> children = new ArrayList<>(0);
    long id = -1;
    long parentId = -1;
    long size;

    static V8Node read(JsonParser json) throws IOException {
        V8Node node = new V8Node();
        JsonFile.fields(json, field -> node.field(field, json));
        return node;
    }

    /** In the older form the function stands in the node itself, and its lines count from 1. */
    void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "id" -> id = JsonFile.whole(json, -1);
            case "parent" -> parentId = JsonFile.whole(json, -1);
            case "selfSize" -> size = JsonFile.whole(json, 0);
            case "callFrame" -> call.read(json);
            case "children" -> JsonFile.elements(json, () -> children.add(JsonFile.whole(json, -1)));
            default -> call.field(field, json, 0);
        }
    }
}
