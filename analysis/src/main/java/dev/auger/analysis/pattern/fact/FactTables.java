package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables there are. */
public final class FactTables implements Vocabulary.Tables {

    public static final FactTables ALL = new FactTables();

    private static final Map<String, Table> BY_NAME = byName(List.of(
            new ThreadTable(),
            new SampleTable(Profiled.CPU),
            new SampleTable(Profiled.ALLOCATION),
            new SampleTable(Profiled.INUSE),
            new SampleTable(Profiled.WAITING),
            new SampleTable(Profiled.STARTS),
            new ClassTable(),
            new ObjectTable(),
            new HolderTable(),
            new AwaitedTable(),
            new EventsTable(),
            new CollectionTable(),
            new MessageTable()));

    private FactTables() {}

    private static Map<String, Table> byName(List<Table> tables) {
        Map<String, Table> map = new LinkedHashMap<>();
        tables.forEach(t -> map.put(t.name(), t));
        return Map.copyOf(map);
    }

    /** The table of a name, which must be one. */
    public static Table get(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    public static @Nullable Table find(String name) {
        return BY_NAME.get(name);
    }

    @Override
    public @Nullable Vocabulary rowsOf(String table, Map<String, Double> thresholds) {
        Table found = BY_NAME.get(table);
        return found == null
                ? null
                : new Vocabulary(facts(found.columns()), Map.of(), found.hasFields(), thresholds, this);
    }

    /** The words of a condition on a group of rows. */
    public Vocabulary groupsOf(Table table, Map<String, Double> thresholds) {
        List<Fact> measures = new ArrayList<>(Group.MEASURES);
        measures.addAll(table.measures());
        return new Vocabulary(facts(measures), facts(table.columns()), table.hasFields(), thresholds, this);
    }

    private static Map<String, Fact> facts(List<Fact> list) {
        Map<String, Fact> map = new LinkedHashMap<>();
        list.forEach(f -> map.put(f.name(), f));
        return map;
    }

    @Override
    public Collection<String> names() {
        return BY_NAME.keySet();
    }

    @Override
    public boolean hasSubject(String table) {
        return get(table).hasSubject();
    }
}
