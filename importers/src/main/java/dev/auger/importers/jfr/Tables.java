package dev.auger.importers.jfr;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import java.util.ArrayList;
import java.util.List;

/** What one decoder has met so far, over all the chunks it decoded: strings, frames, stacks, threads, subjects, states. */
final class Tables {

    final SymbolTable symbols = new SymbolTable();
    final FrameTable frames = new FrameTable(symbols);
    final StackTable stacks = new StackTable();
    final ThreadTable threads = new ThreadTable();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final LongMap stateOfSymbol = new LongMap();
    private final LongMap subjectOfSymbol = new LongMap();
    private final LongMap subjectOfSocket = new LongMap();
    private int framesTaken;
    private int stacksTaken;
    private int threadsTaken;
    private int subjectsTaken;
    private int statesTaken;

    /** Index of a subject by the symbol of its name. */
    int subject(int symbol) {
        return named(symbol, subjectOfSymbol, subjects);
    }

    /** Index of a state by the symbol of its name. */
    int state(int symbol) {
        return named(symbol, stateOfSymbol, states);
    }

    private int named(int symbol, LongMap indexes, List<String> names) {
        long known = indexes.get(symbol);
        if (known != LongMap.MISSING) {
            return (int) known;
        }
        names.add(symbols.text(symbol));
        indexes.put(symbol, names.size() - 1);
        return names.size() - 1;
    }

    /** Index of {@code host:port}. */
    int socket(int hostSymbol, int port) {
        long key = (long) hostSymbol << 16 | port;
        long known = subjectOfSocket.get(key);
        if (known == LongMap.MISSING) {
            known = subject(symbols.of(symbols.text(hostSymbol) + ":" + port));
            subjectOfSocket.put(key, known);
        }
        return (int) known;
    }

    /** What was added since this was asked last. */
    NewEntries takeNew() {
        Frame[] newFrames = new Frame[frames.pages().size() - framesTaken];
        for (int i = 0; i < newFrames.length; i++) {
            newFrames[i] = frames.pages().get(framesTaken + i);
        }
        List<ThreadRef> allThreads = threads.list();
        NewEntries gained = new NewEntries(
                newFrames,
                stacks.from(stacksTaken),
                List.copyOf(allThreads.subList(threadsTaken, allThreads.size())),
                List.copyOf(subjects.subList(subjectsTaken, subjects.size())),
                List.copyOf(states.subList(statesTaken, states.size())));
        framesTaken = frames.pages().size();
        stacksTaken = stacks.size();
        threadsTaken = allThreads.size();
        subjectsTaken = subjects.size();
        statesTaken = states.size();
        return gained;
    }
}
