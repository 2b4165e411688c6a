package dev.auger.views.shell;

import dev.auger.model.Layer;

/** What can be done on the core. */
public interface CoreActions {

    /** Shows the layer's view. */
    void go(Layer layer);

    /** Forgets what is chosen on the layer. */
    void clear(Layer layer);

    /** Takes the layer's candidate. */
    void take(Layer layer);

    /** Chooses anew what has become stale. */
    void redo(Layer layer);
}
