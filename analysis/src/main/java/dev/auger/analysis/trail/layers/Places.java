package dev.auger.analysis.trail.layers;

import dev.auger.model.trail.CodePoint;

/** How places in code are named where there is little room. */
public final class Places {

    private Places() {}

    /** {@code QuoteCache.java:87}; Go prints whole paths, of which only the file is left. */
    public static String label(CodePoint place) {
        String label = place.label();
        int slash = Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\'));
        return slash < 0 || slash == label.length() - 1 ? label : label.substring(slash + 1);
    }
}
