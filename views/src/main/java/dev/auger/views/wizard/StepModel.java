package dev.auger.views.wizard;

import dev.auger.model.Layer;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of steps.
 *
 * @param id of the page it leads to
 * @param number shown in its disc; 0 for a layer, which stands indented below its step
 * @param label what the step is about
 * @param note what came out of it, or empty
 * @param layer whose hue marks it, or null
 */
public record StepModel(String id, int number, String label, String note, State state, @Nullable Layer layer) {

    /** How far a step is. */
    public enum State {
        OPEN,
        CURRENT,
        /** One of the pages below it is shown. */
        WITHIN,
        DONE,
        /** Gone past without a choice. */
        PASSED
    }
}
