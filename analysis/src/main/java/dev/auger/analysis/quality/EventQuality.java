package dev.auger.analysis.quality;

import java.util.List;

/**
 * What is known of one event type: whether it was on, and what it leaves out.
 *
 * @param type full name
 * @param label short name for people
 * @param category where it stands in the tree of types, outermost first
 * @param count events in the file
 * @param thresholdNanos shorter ones are left out; -1 where the type has no threshold
 * @param pace how often, as recorded: a period ({@code 20 ms}, {@code everyChunk}) or a throttle ({@code 300/s}); empty if neither
 * @param cutoff limit on the search for reference chains, as recorded; empty for types without one
 * @param stacks whether stack traces were on
 * @param changes what was changed while the recording ran, {@code name=value} from when on; empty if nothing was
 */
public record EventQuality(
        String type,
        String label,
        List<String> category,
        long count,
        State state,
        long thresholdNanos,
        String pace,
        String cutoff,
        Stacks stacks,
        List<SettingChange> changes) {

    /** Whether a type was on. */
    public enum State {
        ON,
        OFF,
        /** On for a part of the recording. */
        PARTLY,
        /** The recording does not say, and there are no events. */
        UNKNOWN,
        /** The JVM that wrote the file has no such event. */
        UNDECLARED
    }

    /** Whether stack traces were recorded with an event. */
    public enum Stacks {
        ON,
        OFF,
        /** The type carries none, or the recording does not say. */
        NONE
    }

    public EventQuality {
        category = List.copyOf(category);
        changes = List.copyOf(changes);
    }

    /** Events of this type can be in the file. */
    public boolean recorded() {
        return state == State.ON || state == State.PARTLY;
    }
}
