package dev.auger.app.cli.events;

import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table that pass the filters, one after the other in file order. None is kept. */
public final class EventRows {

    /** Whose event it is: a sampler's is of the thread it looked at. */
    private static final List<String> THREADS = List.of("sampledThread", "eventThread");

    private static final int CHECK_EVERY = 0xfff;

    private final EventTable table;
    private final Filters filters;
    private final int thread;
    private final int stack;
    private final Map<Long, Boolean> threads = new HashMap<>();
    private final Map<Long, Boolean> stacks = new HashMap<>();

    /** Takes a row. */
    @FunctionalInterface
    public interface Receiver {
        void row(long row) throws IOException;
    }

    public EventRows(EventTable table, Filters filters) {
        this.table = table;
        this.filters = filters;
        thread = threadField(table);
        stack = first(table, Content.STACK);
    }

    EventTable table() {
        return table;
    }

    /** Index of the field that says whose event it is, or -1. */
    private static int threadField(EventTable table) {
        for (String name : THREADS) {
            int field = table.type().field(name);
            if (field >= 0 && table.type().fields().get(field).content() == Content.THREAD) {
                return field;
            }
        }
        return first(table, Content.THREAD);
    }

    private static int first(EventTable table, Content content) {
        List<EventField> fields = table.type().fields();
        for (int f = 0; f < fields.size(); f++) {
            if (fields.get(f).content() == content) {
                return f;
            }
        }
        return -1;
    }

    /**
     * Hands out rows.
     *
     * @param most at most so many
     * @return how many pass the filters, also those beyond {@code most}
     */
    public long each(long most, Job job, Receiver receiver) throws IOException {
        boolean all = filters.thread() == null && !filters.filtersFrames();
        long passed = 0;
        for (long row = 0; row < table.size(); row++) {
            if ((row & CHECK_EVERY) == 0) {
                job.check();
            }
            if (all && passed >= most) {
                return table.size();
            }
            if (all || passes(row)) {
                if (passed < most) {
                    receiver.row(row);
                }
                passed++;
            }
        }
        return passed;
    }

    private boolean passes(long row) {
        Expression name = filters.thread();
        if (name != null
                && (thread < 0
                        || !threads.computeIfAbsent(
                                table.number(row, thread),
                                t -> t >= 0
                                        && name.test(table.threads()
                                                .get(t.intValue())
                                                .displayName())))) {
            return false;
        }
        return !filters.filtersFrames()
                || (stack < 0
                        ? filters.include().isEmpty()
                        : stacks.computeIfAbsent(table.number(row, stack), s -> stackPasses(row)));
    }

    private boolean stackPasses(long row) {
        List<Frame> frames = table.frames(row, stack);
        return (filters.include().isEmpty() || hasFrame(frames, filters.include()))
                && !hasFrame(frames, filters.exclude());
    }

    private static boolean hasFrame(List<Frame> frames, List<Expression> expressions) {
        return frames.stream()
                .map(Frame::qualifiedName)
                .anyMatch(frame -> expressions.stream().anyMatch(e -> e.test(frame)));
    }
}
