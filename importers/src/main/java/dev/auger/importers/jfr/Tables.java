package dev.auger.importers.jfr;

import java.util.ArrayList;
import java.util.List;

/** What the chunks of one file share: strings, frames, stacks, threads, subjects. */
final class Tables {

    final SymbolTable symbols = new SymbolTable();
    final StackTable stacks = new StackTable(new FrameTable(symbols));
    final ThreadTable threads = new ThreadTable();
    private final List<String> subjects = new ArrayList<>();
    private final LongMap subjectOfSymbol = new LongMap();
    private final LongMap subjectOfSocket = new LongMap();

    /** Index of a subject by the symbol of its name. */
    int subject(int symbol) {
        long known = subjectOfSymbol.get(symbol);
        if (known != LongMap.MISSING) {
            return (int) known;
        }
        subjects.add(symbols.text(symbol));
        subjectOfSymbol.put(symbol, subjects.size() - 1);
        return subjects.size() - 1;
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

    List<String> subjects() {
        return List.copyOf(subjects);
    }
}
