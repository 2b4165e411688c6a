package dev.auger.analysis.trail.layers;

import dev.auger.model.Layer;
import dev.auger.model.trail.Selection;
import java.util.Objects;

/** A selection layer by layer. */
public final class Parts {

    private Parts() {}

    /** Whether anything is chosen on a layer. */
    public static boolean has(Selection s, Layer layer) {
        return !same(s, Selection.NONE, layer);
    }

    /** Whether two selections have chosen the same on a layer. */
    public static boolean same(Selection a, Selection b, Layer layer) {
        return switch (layer) {
            case THREAD -> a.threads().equals(b.threads());
            case STACK -> a.stack().equals(b.stack());
            case ALLOCATION -> Objects.equals(a.allocation(), b.allocation());
            case OBJECT -> Objects.equals(a.object(), b.object());
            case CODE -> Objects.equals(a.code(), b.code());
        };
    }

    /** The selection with one layer's choice taken from another. */
    public static Selection with(Selection s, Layer layer, Selection from) {
        return switch (layer) {
            case THREAD -> s.withThreads(from.threads(), from.threadLabel());
            case STACK -> s.withStack(from.stack());
            case ALLOCATION -> s.withAllocation(from.allocation());
            case OBJECT -> s.withObject(from.object());
            case CODE -> s.withCode(from.code());
        };
    }

    /** One layer's choice alone. */
    public static Selection only(Selection s, Layer layer) {
        return with(Selection.NONE, layer, s);
    }
}
