package dev.auger.views.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An object that a cell of a table names and leads to.
 *
 * @param label what the cell says of it; empty for its name
 */
record Linked(long object, NamedObject name, String label) {

    static Linked to(HeapSnapshot heap, long object) {
        return new Linked(object, NamedObject.of(heap, object), "");
    }

    /** The same object under another name. */
    Linked as(String newLabel) {
        return new Linked(object, name, newLabel);
    }

    String text(Texts words) {
        return label.isEmpty() ? name.text(words) : label;
    }

    static String join(Texts words, List<Linked> objects) {
        return objects.stream().map(o -> o.text(words)).collect(Collectors.joining(", "));
    }
}
