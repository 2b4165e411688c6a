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

    List<String> subjects() {
        return List.copyOf(subjects);
    }
}
