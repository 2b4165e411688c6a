package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeldObject;
import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;

/** Threads with their stacks for people: under each frame a table of what it holds. */
public final class HeapThreadsText {

    private final Texts texts;
    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final Appendable out;

    public HeapThreadsText(Texts texts, HeapAnalysis analysis, Appendable out) {
        this.texts = texts;
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.out = out;
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    /**
     * @param count threads there are in all
     * @param searched whether class files were given to infer names of locals from
     */
    public void print(List<ThreadStack> stacks, int count, boolean searched) throws IOException {
        if (searched) {
            List<ThreadStack.Held> frames =
                    stacks.stream().flatMap(s -> s.frames().stream()).toList();
            long named = frames.stream().filter(ThreadStack.Held::named).count();
            line(texts.get("cli.heap.localNames.inferred", Figures.count(named), Figures.count(frames.size())));
        } else {
            line(texts.get("cli.heap.localNames.none"));
        }
        for (ThreadStack stack : stacks) {
            line("");
            thread(stack, searched);
        }
        if (stacks.isEmpty()) {
            line(texts.get("cli.heap.noThreads"));
        }
        if (count > stacks.size()) {
            line("");
            line("  " + texts.get("cli.more", Figures.count(count - stacks.size())));
        }
    }

    private void thread(ThreadStack stack, boolean searched) throws IOException {
        String name = stack.thread().name().isEmpty()
                ? texts.get("cli.heap.unnamed")
                : stack.thread().name();
        long object = stack.thread().object();
        String place = object < 0 ? "" : " @ 0x" + Long.toHexString(heap.addressOf(object));
        line(name + place + "  "
                + texts.get(
                        "cli.heap.threadKeeps",
                        Figures.bytes(stack.retained()),
                        Figures.share(stack.retained(), analysis.reachableBytes())));
        Table table = new Table().right(texts.get("cli.heap.retained"));
        if (searched) {
            table.left(texts.get("cli.heap.inferredName"));
        }
        table.left(texts.get("cli.heap.holds"));
        for (ThreadStack.Held held : stack.frames()) {
            row(table, searched, "", "", place(held.frame()));
            locals(table, held.locals(), searched);
        }
        if (stack.frames().isEmpty()) {
            row(table, searched, "", "", texts.get("cli.heap.noFrames"));
        }
        if (!stack.locals().isEmpty()) {
            row(table, searched, "", "", texts.get("cli.heap.frameless"));
            locals(table, stack.locals(), searched);
        }
        table.print(out, 2);
    }

    private static void row(Table table, boolean searched, String bytes, String name, String what) {
        if (searched) {
            table.row(bytes, name, what);
        } else {
            table.row(bytes, what);
        }
    }

    private static String place(Frame frame) {
        String file = frame.file() == null ? "" : frame.file();
        String where =
                frame.kind() == FrameKind.NATIVE ? "native" : frame.line() < 0 ? file : file + ":" + frame.line();
        return frame.qualifiedName() + (where.isEmpty() ? "" : " (" + where + ")");
    }

    private void locals(Table table, List<HeldObject> locals, boolean searched) {
        for (HeldObject held : locals) {
            String type = heap.typeOf(held.object()).name();
            String words = ObjectWords.of(heap, held.object()).withoutContent();
            boolean says = !type.equals(words) && !type.endsWith('.' + words);
            String object = "  " + type + " @ 0x" + Long.toHexString(heap.addressOf(held.object()))
                    + (says ? "  " + words : "")
                    + (held.kind() == GcRoot.Kind.JNI_LOCAL ? "  (" + texts.get("cli.root.jni_local") + ")" : "");
            row(table, searched, Figures.count(held.retained()), String.join("|", held.names()), object);
        }
    }
}
