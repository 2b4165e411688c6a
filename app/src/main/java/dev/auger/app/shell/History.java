package dev.auger.app.shell;

import dev.auger.model.Layer;
import dev.auger.model.trail.Selection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Back and forward through what was selected and which layer was shown. */
final class History {

    private static final int LIMIT = 200;

    /**
     * One place: a selection and the layer it was looked at in.
     *
     * @param page the page over that layer, or null
     */
    record Place(Selection selection, Layer layer, @Nullable Page page) {
        Place(Selection selection, Layer layer) {
            this(selection, layer, null);
        }
    }

    /**
     * A page about a file of the case.
     *
     * @param page id of the page
     * @param item id of the file
     * @param at the place on it; empty for where it was
     */
    record Page(String page, int item, String at) {}

    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private Place current;

    History(Place start) {
        current = start;
    }

    Place current() {
        return current;
    }

    /** Goes to a new place; what was ahead is forgotten. Going to where one is changes nothing. */
    void go(Place place) {
        if (place.equals(current)) {
            return;
        }
        back.push(current);
        if (back.size() > LIMIT) {
            back.removeLast();
        }
        forward.clear();
        current = place;
    }

    Optional<Place> back() {
        if (back.isEmpty()) {
            return Optional.empty();
        }
        forward.push(current);
        current = back.pop();
        return Optional.of(current);
    }

    Optional<Place> forward() {
        if (forward.isEmpty()) {
            return Optional.empty();
        }
        back.push(current);
        current = forward.pop();
        return Optional.of(current);
    }

    /** Places behind, latest first. */
    List<Place> past() {
        return List.copyOf(back);
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }
}
