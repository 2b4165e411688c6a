package dev.auger.views.wizard;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a layer: one question.
 *
 * @param place {@code Layer 4 of 5, object}
 * @param card what is proposed or chosen; null where the layer is left out or has no evidence
 * @param others the other candidates
 * @param othersNote how many, and of what
 * @param missing what would let the layer be answered; null where there are candidates
 * @param leftOut why the layer is left out; empty where it is not
 */
public record LayerModel(
        Layer layer,
        String place,
        String question,
        @Nullable Card card,
        List<Other> others,
        String othersNote,
        @Nullable Missing missing,
        String leftOut)
        implements PageModel {

    public LayerModel {
        others = List.copyOf(others);
    }

    /**
     * The candidate in front.
     *
     * @param caption whether it is the best or was chosen
     * @param figure its share, or empty
     * @param figureOf what it is a share of
     * @param error n of N with the sampling error, or empty
     * @param share 0 to 1, or NaN for none
     * @param against what speaks against it
     */
    public record Card(
            String caption,
            String value,
            String detail,
            String figure,
            String figureOf,
            String error,
            double share,
            Grade grade,
            List<Why> why,
            List<String> against) {

        public Card {
            why = List.copyOf(why);
            against = List.copyOf(against);
        }
    }

    /**
     * A reason, and where it was read.
     *
     * @param link number of the evidence link that opens it, or -1
     */
    public record Why(Grade grade, String text, String source, int link) {}

    /**
     * Another candidate.
     *
     * @param digit the key that chooses it
     * @param share 0 to 1, or NaN for none
     */
    public record Other(int digit, String value, String amount, double share, String figure, String note) {}

    /** What would answer a layer: the files, and the command that records one. */
    public record Missing(String title, String text, String command) {}
}
