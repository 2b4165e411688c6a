package dev.auger.model.trail;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import java.util.List;
import java.util.Optional;

/**
 * The hops of one drill-down in layer order, at most one a layer, and the selection that shows it in the views.
 */
public record Trail(List<Hop> hops, Selection selection) {

    public Trail {
        hops = List.copyOf(hops);
    }

    public Optional<Hop> hop(Layer layer) {
        return hops.stream().filter(h -> h.layer() == layer).findFirst();
    }

    /** A trail is as good as its weakest hop. */
    public Grade grade() {
        return hops.stream().map(Hop::grade).reduce(Grade.EXACT, Grade::weaker);
    }
}
