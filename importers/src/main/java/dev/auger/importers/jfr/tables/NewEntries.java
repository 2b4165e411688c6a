package dev.auger.importers.jfr.tables;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import java.util.List;

/**
 * What a decoder's tables gained with one chunk. Decoders work side by side, each with tables of its own; what they gain is handed
 * over with the chunk, and merged in file order, so that indexes do not depend on who decoded what.
 *
 * @param frames in the order of their indexes, as all others
 */
public record NewEntries(List<Frame> frames, List<ThreadRef> threads, List<String> subjects, List<String> states) {

    /** Nothing. */
    public static final NewEntries NONE = new NewEntries(List.of(), List.of(), List.of(), List.of());
}
