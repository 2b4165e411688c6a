package dev.auger.analysis.pattern;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Heap dumps of a scene.
 *
 * <pre>
 * object COUNT CLASS[&lt;SUPER] field=value … [bytes=SHALLOW] [len=N] [as=NAME] [in=NAME.field]
 *        values: 7 an int, 7L a long, true, null, @NAME an object, "text" a string; a root unless it is in another
 * chain COUNT CLASS in=NAME.field          objects that hang on each other by next
 * static CLASS.field=NAME
 * stack NAME frame|frame … [local=NAME] [blocker=NAME]   a thread, top frame first, a local of that and what it is parked for
 * heap                                     what follows is in the next dump
 * </pre>
 */
final class HeapScene {

    private final List<HeapSnapshot> heaps = new ArrayList<>();
    private MadeHeap heap = new MadeHeap();
    private Map<String, MadeObject> named = new HashMap<>();
    private boolean used;

    List<HeapSnapshot> all() {
        end();
        return heaps;
    }

    private void end() {
        if (used) {
            heaps.add(heap);
        }
        used = false;
        heap = new MadeHeap();
        named = new HashMap<>();
    }

    void line(List<String> w) {
        if (!w.getFirst().equals("heap")) {
            used = true;
        }
        switch (w.getFirst()) {
            case "heap" -> end();
            case "object" -> objects(w);
            case "chain" -> chain(w);
            case "static" -> {
                String[] parts = w.get(1).split("=");
                int dot = parts[0].lastIndexOf('.');
                heap.classObject(parts[0].substring(0, dot)).field(parts[0].substring(dot + 1), known(parts[1]));
            }
            case "stack" -> {
                MadeObject thread = heap.thread(w.get(1), w.get(2).split("\\|"));
                for (String option : w.subList(3, w.size())) {
                    MadeObject object = known(option.substring(option.indexOf('=') + 1));
                    if (option.startsWith("local=")) {
                        heap.local(thread, 0, object);
                    } else {
                        thread.field("parkBlocker", object);
                    }
                }
            }
            default -> throw new IllegalArgumentException(w.toString());
        }
    }

    private MadeObject known(String name) {
        MadeObject object = named.get(name);
        if (object == null) {
            throw new IllegalArgumentException("no object " + name);
        }
        return object;
    }

    private void objects(List<String> w) {
        String[] types = w.get(2).split("<");
        if (types.length > 1) {
            heap.type(types[0], types[1]);
        }
        for (int i = 0; i < Integer.parseInt(w.get(1)); i++) {
            MadeObject object = heap.object(types[0]);
            boolean root = true;
            for (String word : w.subList(3, w.size())) {
                int at = word.indexOf('=');
                String key = word.substring(0, at);
                String value = word.substring(at + 1);
                switch (key) {
                    case "bytes" -> object.size(Long.parseLong(value));
                    case "len" -> object.length(Integer.parseInt(value));
                    case "as" -> named.put(value, object);
                    case "in" -> {
                        int dot = value.lastIndexOf('.');
                        known(value.substring(0, dot)).field(value.substring(dot + 1), object);
                        root = false;
                    }
                    case "root" -> root = Boolean.parseBoolean(value);
                    default -> field(object, key, value);
                }
            }
            if (root) {
                object.root(GcRoot.Kind.OTHER);
            }
        }
    }

    private void chain(List<String> w) {
        String holder = w.get(3).substring("in=".length());
        int dot = holder.lastIndexOf('.');
        MadeObject at = known(holder.substring(0, dot));
        String field = holder.substring(dot + 1);
        for (int i = 0; i < Integer.parseInt(w.get(1)); i++) {
            MadeObject next = heap.object(w.get(2));
            at.field(field, next);
            field = "next";
            at = next;
        }
    }

    private void field(MadeObject object, String key, String value) {
        if (value.equals("null")) {
            object.field(key, null);
        } else if (value.startsWith("@")) {
            object.field(key, known(value.substring(1)));
        } else if (value.startsWith("\"")) {
            object.field(key, heap.string(value.replace("\"", "")));
        } else if (value.equals("true") || value.equals("false")) {
            object.number(key, BasicType.BOOLEAN, value.equals("true") ? 1 : 0);
        } else if (value.endsWith("L")) {
            object.number(key, BasicType.LONG, Long.parseLong(value.substring(0, value.length() - 1)));
        } else {
            object.number(key, BasicType.INT, Long.parseLong(value));
        }
    }
}
