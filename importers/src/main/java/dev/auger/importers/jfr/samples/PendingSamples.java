package dev.auger.importers.jfr.samples;

import dev.auger.importers.jfr.constants.Constants;
import dev.auger.importers.jfr.constants.Subject;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.LongList;

/**
 * The samples of one chunk and lane. Threads, stacks, subjects and states are raw keys as they stand in the events, until {@link
 * #resolve} makes indexes of them.
 */
public final class PendingSamples {

    private static final int CHECK_ROWS = (1 << 14) - 1;

    final LongList time = new LongList();
    final LongList thread = new LongList();
    final LongList stack = new LongList();
    final LongList weight = new LongList();

    /** See {@link Subject}. */
    final LongList subject = new LongList();

    /** Key of the state, or {@link EventWalk#NONE}. */
    final LongList state = new LongList();

    /** Number of samples. */
    public int size() {
        return time.size();
    }

    void clear() {
        time.clear();
        thread.clear();
        stack.clear();
        weight.clear();
        subject.clear();
        state.clear();
    }

    /**
     * Replaces keys by indexes into the decoder's tables.
     *
     * @param textual subjects are texts in the events, not classes
     */
    void resolve(Schema schema, Constants constants, boolean textual) {
        TypeDef threadType = schema.threadType();
        TypeDef classType = schema.classType();
        TypeDef stateType = schema.stateType();
        for (int i = 0; i < size(); i++) {
            if ((i & CHECK_ROWS) == 0) {
                constants.in().job().check();
            }
            long key = thread.get(i);
            thread.set(i, threadType == null || key == EventWalk.NONE ? -1 : constants.thread(threadType, key));
            key = stack.get(i);
            stack.set(i, key == EventWalk.NONE ? -1 : constants.stack(key));
            key = subject.get(i);
            subject.set(
                    i,
                    key == Subject.NONE
                            ? -1
                            : textual
                                    ? constants.textSubject(key)
                                    : classType == null ? -1 : constants.classSubject(classType, key));
            key = state.get(i);
            state.set(i, stateType == null || key == EventWalk.NONE ? -1 : constants.state(stateType, key));
        }
    }
}
