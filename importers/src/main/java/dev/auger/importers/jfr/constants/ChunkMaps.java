package dev.auger.importers.jfr.constants;

import dev.auger.importers.jfr.tables.FrameCache;
import dev.auger.importers.jfr.tables.KeyMap;
import dev.auger.importers.jfr.tables.LongMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that look up the constants of one chunk, used again for the next: a large file has hundreds of chunks, and growing such
 * tables anew for each is a fifth of the work.
 */
public final class ChunkMaps {

    /** Stacks are numbered without gaps over a recording. */
    private static final int MANY = 1 << 18;

    /** Threads have gaps where those ended that no event names. */
    private static final int FEW = 1 << 14;

    /** Keys of stacks that events name, to where they are once {@link Pools} has read them. */
    public final LongMap wantedStacks = new LongMap();

    /** The same of threads. */
    public final LongMap wantedThreads = new LongMap();

    final FrameCache frames = new FrameCache();
    final LongMap methods = new LongMap();
    final LongMap stringSymbols = new LongMap();
    final LongMap classSymbols = new LongMap();
    final LongMap classSubjects = new LongMap();
    final KeyMap stacks = new KeyMap(MANY);
    final KeyMap kinds = new KeyMap(FEW);
    final KeyMap threads = new KeyMap(FEW);
    final KeyMap states = new KeyMap(FEW);
    private final List<LongMap> pools = new ArrayList<>();
    private int poolsUsed;

    /** An empty table for a pool. */
    LongMap pool() {
        if (poolsUsed == pools.size()) {
            pools.add(new LongMap());
        }
        return pools.get(poolsUsed++);
    }

    /** Forgets everything. */
    public void clear() {
        wantedStacks.clear();
        wantedThreads.clear();
        frames.clear();
        methods.clear();
        stringSymbols.clear();
        classSymbols.clear();
        classSubjects.clear();
        stacks.clear();
        kinds.clear();
        threads.clear();
        states.clear();
        for (int i = 0; i < poolsUsed; i++) {
            pools.get(i).clear();
        }
        poolsUsed = 0;
    }
}
