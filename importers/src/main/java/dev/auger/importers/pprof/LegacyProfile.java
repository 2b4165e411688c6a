package dev.auger.importers.pprof;

import dev.auger.importers.Input;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.error.MalformedInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile of one of the formats pprof wrote before {@code profile.proto}: stacks are addresses, which symbols or a map of the process's
 * memory behind the samples may name.
 */
final class LegacyProfile {

    /** Label of heap samples: the size of the objects. */
    private static final String BYTES = "bytes";

    private record Symbol(String function, String file, long line) {}

    private record Mapping(long start, long end, String file) {}

    private final ProfileHeader header = new ProfileHeader();
    private final Notes notes = new Notes();
    private final GrowingLongs addresses = new GrowingLongs();
    private final GrowingInts depths = new GrowingInts();
    private final List<GrowingLongs> values = new ArrayList<>();
    private final GrowingLongs sizes = new GrowingLongs();
    private final Map<Long, List<Symbol>> symbols = new HashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();

    ProfileHeader header() {
        return header;
    }

    Notes notes() {
        return notes;
    }

    void type(String type, String unit) {
        header.types.add(new ValueType(type, unit));
        values.add(new GrowingLongs());
    }

    /**
     * Adds a sample.
     *
     * @param stack leaf first, in {@code [0, depth)}
     * @param size of the objects of a heap sample, or 0
     */
    void sample(long[] stack, int depth, long size, long... of) {
        addresses.addAll(stack, depth);
        depths.add(depth);
        sizes.add(size);
        for (int t = 0; t < of.length; t++) {
            values.get(t).add(of[t]);
        }
    }

    long samples() {
        return depths.size();
    }

    /** What is compiled to an address, one call inlined into the next where it is told more than once. */
    void symbol(long address, String function, String file, long line) {
        List<Symbol> known = symbols.computeIfAbsent(address, a -> new ArrayList<>(1));
        Symbol symbol = new Symbol(function, file, line);
        if (known.size() < Tables.MOST_LINES && !known.contains(symbol)) {
            known.add(symbol);
        }
    }

    /** The function at an address, if none is known. */
    void name(long address, String function) {
        if (!symbols.containsKey(address)) {
            symbol(address, function, "", -1);
        }
    }

    void mapping(long start, long end, String file) {
        mappings.add(new Mapping(start, end, file));
    }

    /** @throws MalformedInput if there is no sample */
    PprofRecording evidence(String format, Input input) throws MalformedInput {
        if (samples() == 0) {
            throw new MalformedInput("pprof.samples", 0, "sample", "", -1, "the profile has no sample");
        }
        Tables tables = tables();
        SampleTypes types = new SampleTypes(header.types, header.period);
        LocationFrames frames = new LocationFrames(tables, Interest.of("", ""));
        SampleSink sink = new SampleSink(types.columns(), frames);
        long next = 0;
        int[] stack = new int[64];
        long[] row = new long[values.size()];
        for (long i = 0; i < samples(); i++) {
            int depth = depths.get(i);
            if (depth > stack.length) {
                stack = new int[depth * 2];
            }
            for (int d = 0; d < depth; d++) {
                stack[d] = tables.location(addresses.get(next++));
            }
            for (int t = 0; t < row.length; t++) {
                row[t] = values.get(t).get(i);
            }
            long size = sizes.get(i);
            sink.add(stack, depth, row, -1, size > 0 ? sink.subject(size + " " + BYTES) : -1);
        }
        return new ProfileFile(format, header, types, frames, sink, notes)
                .tables(tables)
                .evidence(input);
    }

    /** Locations go by their address. */
    private Tables tables() {
        Tables tables = new Tables();
        tables.strings.add("");
        for (int m = 0; m < mappings.size(); m++) {
            tables.strings.add(mappings.get(m).file());
            tables.mapping(m, tables.strings.size() - 1L);
        }
        Map<Symbol, Long> functions = new LinkedHashMap<>();
        for (long i = 0; i < addresses.size(); i++) {
            long address = addresses.get(i);
            if (tables.location(address) < 0) {
                for (Symbol symbol : symbols.getOrDefault(address, List.of())) {
                    Symbol function = new Symbol(symbol.function(), symbol.file(), 0);
                    long id = functions.computeIfAbsent(function, f -> add(tables, f, functions.size()));
                    tables.line(id, symbol.line());
                }
                tables.location(address, mappingOf(address), address);
            }
        }
        return tables;
    }

    private static long add(Tables tables, Symbol function, long id) {
        tables.strings.add(function.function());
        tables.strings.add(function.file());
        int last = tables.strings.size() - 1;
        tables.function(id, last - 1L, 0, last);
        return id;
    }

    private long mappingOf(long address) {
        for (int m = 0; m < mappings.size(); m++) {
            Mapping mapping = mappings.get(m);
            if (Long.compareUnsigned(address, mapping.start) >= 0 && Long.compareUnsigned(address, mapping.end) < 0) {
                return m;
            }
        }
        return -1;
    }
}
