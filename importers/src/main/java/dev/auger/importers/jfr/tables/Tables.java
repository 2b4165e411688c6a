package dev.auger.importers.jfr.tables;

/** What one decoder has met so far, over all the chunks it decoded: strings, frames, threads, subjects, states. */
public final class Tables {

    public final SymbolTable symbols = new SymbolTable();
    public final FrameTable frames = new FrameTable(symbols);
    public final ThreadTable threads = new ThreadTable();
    private final AppendOnly<String> subjects = new AppendOnly<>();
    private final AppendOnly<String> states = new AppendOnly<>();
    private final LongMap stateOfSymbol = new LongMap();
    private final LongMap subjectOfSymbol = new LongMap();
    private final LongMap subjectOfSocket = new LongMap();
    private int framesTaken;
    private int threadsTaken;
    private int subjectsTaken;
    private int statesTaken;

    /** Index of a subject by the symbol of its name. */
    public int subject(int symbol) {
        return named(symbol, subjectOfSymbol, subjects);
    }

    /** Index of a state by the symbol of its name. */
    public int state(int symbol) {
        return named(symbol, stateOfSymbol, states);
    }

    private int named(int symbol, LongMap indexes, AppendOnly<String> names) {
        long known = indexes.get(symbol);
        if (known != LongMap.MISSING) {
            return (int) known;
        }
        int index = names.add(symbols.text(symbol));
        indexes.put(symbol, index);
        return index;
    }

    /** Index of {@code host:port}. */
    public int socket(int hostSymbol, int port) {
        long key = (long) hostSymbol << 16 | port;
        long known = subjectOfSocket.get(key);
        if (known == LongMap.MISSING) {
            known = subject(symbols.of(symbols.text(hostSymbol) + ":" + port));
            subjectOfSocket.put(key, known);
        }
        return (int) known;
    }

    /** What was added since this was asked last. */
    public NewEntries takeNew() {
        NewEntries gained = new NewEntries(
                frames.list().from(framesTaken),
                threads.list().from(threadsTaken),
                subjects.from(subjectsTaken),
                states.from(statesTaken));
        framesTaken = frames.list().size();
        threadsTaken = threads.list().size();
        subjectsTaken = subjects.size();
        statesTaken = states.size();
        return gained;
    }
}
