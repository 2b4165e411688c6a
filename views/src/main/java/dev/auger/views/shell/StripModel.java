package dev.auger.views.shell;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What one strip of the core shows.
 *
 * @param value second row: what is chosen, or the question
 * @param caption third row: share, n of N, how it is joined
 * @param shortCaption the same without n, for a narrow window
 * @param grade how it is known; null where nothing is chosen
 * @param share 0 to 1 of the band is filled; 0 leaves the track
 */
public record StripModel(
        Layer layer,
        State state,
        String value,
        String caption,
        String shortCaption,
        @Nullable Grade grade,
        double share) {

    /** Where the user stands on a layer. */
    public enum State {
        /** Nothing chosen: the strip asks its question. */
        OPEN,
        /** A candidate waits to be taken. */
        CANDIDATE,
        CHOSEN,
        /** Chosen, and what it rested on has changed. */
        STALE,
        /** No file speaks about this layer. */
        NO_EVIDENCE
    }

    /** Nothing chosen yet. */
    public static StripModel open(Layer layer, Texts texts) {
        String caption = texts.get("core.open");
        return new StripModel(layer, State.OPEN, question(layer, texts), caption, caption, null, 0);
    }

    /** A candidate that Ctrl+Enter takes. */
    public static StripModel candidate(Layer layer, String value, int candidates, Texts texts) {
        String caption = texts.get("core.candidate", candidates);
        String shorter = texts.get("core.candidate.short", candidates);
        return new StripModel(layer, State.CANDIDATE, value + " ?", caption, shorter, null, 0);
    }

    /**
     * Something chosen whose share is known.
     *
     * @param unitKey resource key of what the share is of: {@code core.unit.samples}, {@code core.unit.bytes}, …
     */
    public static StripModel chosen(
            Layer layer, String value, @Nullable Share share, Grade grade, String unitKey, Texts texts) {
        if (share == null) {
            return chosen(layer, value, texts.get("grade." + grade.id() + ".meaning"), grade, 1);
        }
        String shorter = texts.get("core.share", Numbers.share(share.fraction()), texts.get(unitKey));
        String caption = share.isSampled()
                ? texts.get(
                        "core.share.sampled",
                        shorter,
                        Numbers.inText(share.samples()),
                        Numbers.inText(share.ofSamples()))
                : shorter;
        return new StripModel(layer, State.CHOSEN, value, caption, shorter, grade, share.fraction());
    }

    /** Something chosen with a caption of its own. */
    public static StripModel chosen(Layer layer, String value, String caption, Grade grade, double share) {
        return new StripModel(layer, State.CHOSEN, value, caption, caption, grade, share);
    }

    /** A hop of a trail. */
    public static StripModel of(Hop hop, String unitKey, Texts texts) {
        return chosen(hop.layer(), hop.value(), hop.share(), hop.grade(), unitKey, texts);
    }

    /** What was chosen, after its ground has changed. */
    public StripModel stale(Texts texts) {
        String caption = texts.get("core.stale");
        return new StripModel(layer, State.STALE, value, caption, caption, null, 0);
    }

    /** @param needs what would let this layer be answered */
    public static StripModel noEvidence(Layer layer, String needs, Texts texts) {
        return new StripModel(layer, State.NO_EVIDENCE, question(layer, texts), needs, needs, null, 0);
    }

    private static String question(Layer layer, Texts texts) {
        return texts.get("core.question." + layer.id());
    }
}
