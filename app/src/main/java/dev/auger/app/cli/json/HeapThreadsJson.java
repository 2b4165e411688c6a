package dev.auger.app.cli.json;

import dev.auger.analysis.heap.HeldObject;
import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import java.io.IOException;
import java.util.List;

/** The document of {@code heap threads}. */
public final class HeapThreadsJson {

    private HeapThreadsJson() {}

    /** @param searched whether class files were given to infer names of locals from */
    public static void write(JsonOut json, HeapSnapshot heap, List<ThreadStack> stacks, boolean searched)
            throws IOException {
        json.beginObject().beginObject("localNames");
        json.text("inferredFrom", searched ? "local variable tables of class files" : null)
                .number(
                        "frames",
                        stacks.stream().mapToLong(s -> s.frames().size()).sum())
                .number(
                        "framesWithNames",
                        stacks.stream()
                                .flatMap(s -> s.frames().stream())
                                .filter(ThreadStack.Held::named)
                                .count())
                .endObject();
        json.beginArray("threads");
        for (ThreadStack stack : stacks) {
            json.beginObject();
            if (stack.thread().object() < 0) {
                json.nothing("id");
            } else {
                json.address("id", heap.addressOf(stack.thread().object()));
            }
            json.text("name", stack.thread().name())
                    .number("retainedBytes", stack.retained())
                    .beginArray("frames");
            for (ThreadStack.Held held : stack.frames()) {
                Frame frame = held.frame();
                json.beginObject().frameFields(frame);
                locals(json, heap, held.locals());
                json.endObject();
            }
            json.endArray();
            locals(json, heap, stack.locals());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void locals(JsonOut json, HeapSnapshot heap, List<HeldObject> locals) throws IOException {
        json.beginArray("locals");
        for (HeldObject held : locals) {
            json.beginObject()
                    .address("id", heap.addressOf(held.object()))
                    .text("class", heap.typeOf(held.object()).name())
                    .text("label", ObjectWords.of(heap, held.object()).withoutContent())
                    .number("retainedBytes", held.retained())
                    .text("root", held.kind().id())
                    .text("inferredName", held.names().isEmpty() ? null : String.join("|", held.names()))
                    .endObject();
        }
        json.endArray();
    }
}
