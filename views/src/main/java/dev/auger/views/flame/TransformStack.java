package dev.auger.views.flame;

import dev.auger.analysis.flame.transform.Transform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The transforms a user has chosen, in order, and the way back. Taking one out is a step of its own, and can be undone too. */
public final class TransformStack {

    private static final int DEPTH = 64;

    private final ReadOnlyObjectWrapper<List<Transform>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final Deque<List<Transform>> history = new ArrayDeque<>();

    public ReadOnlyObjectProperty<List<Transform>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    List<Transform> chosen() {
        return chosen.get();
    }

    public void add(Transform transform) {
        List<Transform> next = new ArrayList<>(chosen());
        if (!next.contains(transform)) {
            next.add(transform);
            set(next);
        }
    }

    public void remove(Transform transform) {
        List<Transform> next = new ArrayList<>(chosen());
        if (next.remove(transform)) {
            set(next);
        }
    }

    boolean has(Transform transform) {
        return chosen().contains(transform);
    }

    private void set(List<Transform> next) {
        history.push(chosen());
        if (history.size() > DEPTH) {
            history.removeLast();
        }
        chosen.set(List.copyOf(next));
    }

    /** Goes one step back; whether there was one. */
    public boolean undo() {
        if (history.isEmpty()) {
            return false;
        }
        chosen.set(history.pop());
        return true;
    }
}
