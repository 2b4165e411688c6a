package dev.auger.analysis.heap.graph;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Ints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Columns of work in progress by name, each in memory of its own, so that it is given back as soon as nobody needs it. */
final class ScratchInts implements AutoCloseable {

    private record Held(ColumnMemory memory, Ints ints) {}

    private final Supplier<ColumnMemory> scratch;
    private final Map<String, Held> held = new HashMap<>();

    ScratchInts(Supplier<ColumnMemory> scratch) {
        this.scratch = scratch;
    }

    /** A new column of so many zeros. */
    Ints ints(String name, long size) {
        ColumnMemory memory = scratch.get();
        Ints ints = Ints.of(memory, size);
        held.put(name, new Held(memory, ints));
        return ints;
    }

    void free(String name) {
        taken(name).memory.close();
    }

    /** Moves a column to where it stays. */
    Ints keep(String name, Columns columns) {
        return keep(name, name, columns);
    }

    /** Moves a column to where it stays, under another name. */
    Ints keep(String name, String keptName, Columns columns) {
        Held column = taken(name);
        Ints kept = new Ints(columns.column(keptName, List.of(column.ints.bytes())));
        column.memory.close();
        return kept;
    }

    private Held taken(String name) {
        return Objects.requireNonNull(held.remove(name), name);
    }

    @Override
    public void close() {
        held.values().forEach(column -> column.memory.close());
        held.clear();
    }
}
