package dev.auger.importers.jfr.constants;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.PoolResync;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.Schema;
import dev.auger.importers.jfr.tables.LongMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the constants of one chunk lie. A checkpoint event (type id 1) is
 *
 * <pre>
 * int size · long type = 1 · long start · long duration · long delta to the previous checkpoint (negative) or 0 · byte kind
 * int pools · (long type · int constants · (long key · value)*)*
 * </pre>
 *
 * A pool says how many constants it has and not how long it is, so every value is walked over; only its position is kept, and of
 * stack traces only those that samples ask for. A key that comes again in a later checkpoint is ignored, as the JDK does: a thread
 * keeps the name it had first in a chunk.
 */
public final class Pools {

    /** Value of a stack trace that is wanted and not yet found. */
    public static final long WANTED = -1;

    private final Schema schema;
    private final @Nullable LongMap[] pools;

    /** By type: only constants whose keys were put there as {@link #WANTED} are kept. */
    private final boolean[] named;

    private final PoolResync.Budget budget;

    /**
     * @param maps whose wanted stacks and threads have a key for each that is wanted, with value {@link #WANTED}, which becomes the
     *     position
     */
    public Pools(Schema schema, ChunkMaps maps, PoolResync.Budget budget) {
        this.schema = schema;
        this.budget = budget;
        pools = new LongMap[schema.metadata().types().size()];
        named = new boolean[pools.length];
        for (int i = 0; i < pools.length; i++) {
            pools[i] = schema.pooled(i) ? maps.pool() : null;
        }
        if (schema.stackPool() >= 0) {
            name(schema.stackPool(), maps.wantedStacks);
        }
        TypeDef threads = schema.threadType();
        if (threads != null && !schema.anyThread()) {
            name(threads.index(), maps.wantedThreads);
        }
    }

    private void name(int pool, LongMap wanted) {
        pools[pool] = wanted;
        named[pool] = true;
    }

    /** Position of a constant's value, or -1 if the chunk has none under this key. */
    public long position(TypeDef type, long key) {
        LongMap pool = pools[type.index()];
        if (pool == null) {
            return -1;
        }
        long position = pool.get(key);
        return position == LongMap.MISSING || position == WANTED ? -1 : position;
    }

    /**
     * Adds the constants of a checkpoint.
     *
     * @return bytes lost to damage inside, 0 for a sound checkpoint
     * @throws Damage where it contradicts the format and the rest cannot be found; constants before that stay
     */
    public long read(JfrBytes in, long at) {
        long limit = in.limit();
        in.seek(at);
        long size = in.readInt();
        if (size <= 0 || size > limit - at) {
            throw new Damage(at, "size of checkpoint");
        }
        in.limit(at + size);
        try {
            in.readLong();
            in.readLong();
            in.readLong();
            in.readLong();
            in.readByte();
            int count = in.readCount();
            long lost = 0;
            for (int i = 0; i < count; i++) {
                lost += readPool(in, count - i - 1);
            }
            return lost;
        } finally {
            in.limit(limit);
        }
    }

    private long readPool(JfrBytes in, int poolsBehind) {
        long at = in.position();
        long typeId = in.readLong();
        TypeDef type = schema.metadata().type(typeId);
        if (type == null) {
            throw new Damage(at, "constants of undeclared type " + typeId);
        }
        int count = in.readCount();
        Layout value = schema.skipping(type);
        int done = 0;
        try {
            for (; done < count; done++) {
                if ((done & 0xfff) == 0) {
                    in.job().check();
                }
                readConstant(in, type.index(), value);
            }
            return 0;
        } catch (Damage e) {
            PoolResync resync = new PoolResync(schema.declared(), in, value, count - done, poolsBehind, budget);
            long from = in.position();
            int left = resync.find(from);
            if (left < 0) {
                throw e;
            }
            in.seek(resync.position());
            for (int i = 0; i < left; i++) {
                readConstant(in, type.index(), value);
            }
            return resync.position() - from;
        }
    }

    /** Keeps the position of a constant, if its pool is asked for: of some pools only constants somebody named. */
    private void readConstant(JfrBytes in, int pool, Layout value) {
        long key = in.readLong();
        long at = in.position();
        value.skip(in);
        LongMap positions = pools[pool];
        if (positions == null) {
            return;
        }
        if (!named[pool]) {
            positions.putIfAbsent(key, at);
        } else if (positions.get(key) == WANTED) {
            positions.put(key, at);
        }
    }
}
