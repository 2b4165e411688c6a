package dev.auger.views.shell;

import dev.auger.model.Layer;
import java.util.Set;

/**
 * A case or a set of files opened before.
 *
 * @param id identity for callbacks
 * @param summary how many files, how large
 * @param when when it was open last, in words
 * @param place how far it got: the line, or what was compared
 * @param layers layers on which something was chosen: the mark beside it
 */
public record RecentCase(String id, String title, String summary, String when, String place, Set<Layer> layers) {

    public RecentCase {
        layers = Set.copyOf(layers);
    }
}
