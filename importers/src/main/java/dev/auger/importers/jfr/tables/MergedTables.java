package dev.auger.importers.jfr.tables;

import dev.auger.importers.tables.StackTable;
import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.Stacks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the chunks of one file share: frames, stacks, threads, subjects, states, in the order in which the file first needs them. */
public final class MergedTables {

    private final AppendOnly<Frame> frames = new AppendOnly<>();
    private final Map<Frame, Integer> frameIndexes = new HashMap<>();
    private final StackTable stacks = new StackTable();
    private final ThreadTable threads = new ThreadTable();
    private final Map<String, Integer> subjectIndexes = new HashMap<>();
    private final AppendOnly<String> subjects = new AppendOnly<>();
    private final Map<String, Integer> stateIndexes = new HashMap<>();
    private final AppendOnly<String> states = new AppendOnly<>();
    private int[] stack = new int[128];
    private boolean lines;

    /**
     * Adds what a decoder gained with a chunk.
     *
     * @param runs the chunk's stacks
     * @param map afterwards knows all the decoder has, and of the stacks those of the chunk
     */
    public void merge(NewEntries gained, StackRuns runs, IndexMap map) {
        for (Frame frame : gained.frames()) {
            map.frames.add(frame(frame));
        }
        map.stacks.clear();
        for (int i = 0; i < runs.size(); i++) {
            int start = runs.start(i);
            int depth = runs.end(i) - start;
            if (depth > stack.length) {
                stack = new int[depth * 2];
            }
            int[] from = runs.frames();
            long[] indexes = map.frames.raw();
            for (int k = 0; k < depth; k++) {
                stack[k] = (int) indexes[from[start + k]];
            }
            map.stacks.add(stacks.of(stack, depth, runs.truncated(i)));
        }
        for (ThreadRef thread : gained.threads()) {
            map.threads.add(threads.of(thread));
        }
        for (String subject : gained.subjects()) {
            map.subjects.add(named(subject, subjectIndexes, subjects));
        }
        for (String state : gained.states()) {
            map.states.add(named(state, stateIndexes, states));
        }
    }

    private int frame(Frame frame) {
        Integer known = frameIndexes.putIfAbsent(frame, frames.size());
        if (known != null) {
            return known;
        }
        lines |= frame.line() > 0;
        return frames.add(frame);
    }

    private static int named(String name, Map<String, Integer> indexes, AppendOnly<String> names) {
        Integer known = indexes.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        return names.add(name);
    }

    /** Whether any frame so far has a line. */
    public boolean hasLines() {
        return lines;
    }

    public Stacks stacks() {
        return stacks.snapshot(frames.snapshot());
    }

    public List<ThreadRef> threads() {
        return threads.list().snapshot();
    }

    public List<String> subjects() {
        return subjects.snapshot();
    }

    public List<String> states() {
        return states.snapshot();
    }
}
