package dev.auger.views.wizard;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import java.util.List;

/**
 * The page of the conclusion.
 *
 * @param cause the claim
 * @param change what to change, and where; what stands between pairs of asterisks is set bold
 * @param detail measured value and threshold
 * @param place {@code QuoteCache.java:87}, or empty where no line is known
 * @param source lines around it; empty where no source was found
 * @param sourceNote where the source comes from, or how to add it
 * @param checks what to do before the case is closed
 * @param wrong what would prove it wrong
 * @param trail the hops
 * @param weakest how well the whole is known
 */
public record ConclusionModel(
        String kind,
        String cause,
        String change,
        String detail,
        String place,
        List<SourceRow> source,
        String sourceNote,
        List<Check> checks,
        String wrong,
        List<Stop> trail,
        Grade weakest)
        implements PageModel {

    public ConclusionModel {
        source = List.copyOf(source);
        checks = List.copyOf(checks);
        trail = List.copyOf(trail);
    }

    /** A line of source. */
    public record SourceRow(int line, String text, boolean culprit) {}

    /** An item of the list. */
    public record Check(String id, String text, boolean done) {}

    /**
     * A hop of the trail.
     *
     * @param caption share and grade in words, or that the layer was left out
     * @param chosen whether anything was chosen there
     */
    public record Stop(Layer layer, String name, String value, String caption, boolean chosen) {}
}
