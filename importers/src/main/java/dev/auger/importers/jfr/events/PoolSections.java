package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.CheckpointHead;
import dev.auger.importers.jfr.chunks.PoolResync;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.importers.jfr.tables.LongMap;

/**
 * Where in the checkpoints of a chunk the constants of each type stand. Pools say how many constants they have and not how long they
 * are, so every checkpoint is walked over once; whoever wants the constants of a type then reads only those.
 */
final class PoolSections {

    /** Of each section the type's index, the number of constants, and where the first begins. */
    private final LongList sections = new LongList();

    private static final int STEP = 3;

    private PoolSections() {}

    static PoolSections of(ChunkEvents chunk, JfrBytes in) {
        PoolSections sections = new PoolSections();
        PoolResync.Budget budget = new PoolResync.Budget();
        for (int i = 0; i < chunk.checkpoints().size(); i++) {
            try {
                sections.checkpoint(chunk, in, chunk.checkpoints().get(i), budget);
            } catch (Damage e) {
                // The constants before stay. What is damaged was reported when the file was imported.
                in.job().check();
            } finally {
                in.limit(chunk.chunk().end());
            }
        }
        return sections;
    }

    /** The layout of a checkpoint is at {@link CheckpointHead}. */
    private void checkpoint(ChunkEvents chunk, JfrBytes in, long at, PoolResync.Budget budget) {
        in.seek(at);
        long size = in.readInt();
        if (size <= 0 || size > in.limit() - at) {
            throw new Damage(at, "size of checkpoint");
        }
        in.limit(at + size);
        in.readLong();
        in.readLong();
        in.readLong();
        in.readLong();
        in.readByte();
        int count = in.readCount();
        for (int i = 0; i < count; i++) {
            pool(chunk.types(), in, count - i - 1, budget);
        }
    }

    private void pool(DeclaredTypes types, JfrBytes in, int poolsBehind, PoolResync.Budget budget) {
        long at = in.position();
        int index = types.index(in.readLong());
        if (index < 0) {
            throw new Damage(at, "constants of an undeclared type");
        }
        int count = in.readCount();
        Layout value = types.skipping(types.type(index));
        long from = in.position();
        int done = 0;
        try {
            for (; done < count; done++) {
                if ((done & 0xfff) == 0) {
                    in.job().check();
                }
                in.readLong();
                value.skip(in);
            }
            add(index, count, from);
        } catch (Damage e) {
            add(index, done, from);
            PoolResync resync = new PoolResync(types, in, value, count - done, poolsBehind, budget);
            int left = resync.find(in.position());
            if (left < 0) {
                throw e;
            }
            in.seek(resync.position());
            add(index, left, resync.position());
            for (int i = 0; i < left; i++) {
                in.readLong();
                value.skip(in);
            }
        }
    }

    private void add(int type, int count, long start) {
        if (count > 0) {
            sections.add(type);
            sections.add(count);
            sections.add(start);
        }
    }

    /** Positions of the constants of a type by key. Of constants with one key the first counts, as for the JDK. */
    LongMap pool(DeclaredTypes types, TypeDef type, JfrBytes in) {
        LongMap pool = new LongMap();
        Layout value = types.skipping(type);
        for (int s = 0; s < sections.size(); s += STEP) {
            if (sections.get(s) != type.index()) {
                continue;
            }
            in.seek(sections.get(s + 2));
            for (long left = sections.get(s + 1); left > 0; left--) {
                if ((left & 0xfff) == 0) {
                    in.job().check();
                }
                long key = in.readLong();
                pool.putIfAbsent(key, in.position());
                value.skip(in);
            }
        }
        return pool;
    }
}
