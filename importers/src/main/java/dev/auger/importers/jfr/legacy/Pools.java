package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the constants of a chunk lie. A checkpoint is
 *
 * <pre>
 * u4 size · u4 id = 1 · u8 time · u8 position of the checkpoint before, 0 for none
 * pools to its end: u4 content type · u4 n · n × (key · value)
 * </pre>
 *
 * A pool says how many constants it has and not how long it is, so every value is walked over.
 */
final class Pools {

    /** Size, id, time and position of the one before. */
    static final int LEAST_CHECKPOINT = 24;

    private static final int CHECK_EVERY = 0xfff;

    private final ChunkBytes bytes;
    private final Map<Integer, Pool> pools = new LinkedHashMap<>();

    Pools(ChunkBytes bytes, LegacyMetadata metadata) {
        this.bytes = bytes;
        metadata.contentTypes().forEach(type -> pools.putIfAbsent(type.id(), new Pool(type, bytes)));
    }

    Collection<Pool> all() {
        return pools.values();
    }

    /** The constants of a content type, or null if it is no type of constants. */
    @Nullable
    Pool of(int contentType) {
        return pools.get(contentType);
    }

    /** The pool of a name the JVM gives, or null. */
    @Nullable
    Pool named(String name) {
        for (Pool pool : pools.values()) {
            if (pool.type().producer().hotspot() && pool.type().name().equals(name)) {
                return pool;
            }
        }
        return null;
    }

    /**
     * Adds the constants of a checkpoint.
     *
     * @param at where it begins; times of checkpoints read one after the other must not fall
     * @return bytes at its end that cannot be read
     */
    long read(long at) {
        Cursor in = bytes.event(at);
        in.skip(EventCode.HEADER_BYTES);
        long time = in.readLong();
        in.readLong();
        long sound = in.position();
        try {
            while (in.remaining() > 0) {
                pool(in, time);
                sound = in.position();
            }
            return 0;
        } catch (LegacyDamage | Cursor.EndOfInput e) {
            return in.end() - Math.max(sound, in.position());
        }
    }

    private void pool(Cursor in, long time) {
        long at = in.position();
        int contentType = in.readInt();
        Pool pool = pools.get(contentType);
        if (pool == null) {
            throw new LegacyDamage(at, "constants of undeclared type " + contentType);
        }
        ContentType type = pool.type();
        int count = Values.count(in, type.key().width);
        for (int i = 0; i < count; i++) {
            if ((i & CHECK_EVERY) == 0) {
                bytes.job().check();
            }
            long key = Values.integer(in, type.key());
            long position = in.position();
            Values.skip(in, type.fields(), type.producer());
            if (in.position() - position > EventCode.MOST_BYTES) {
                throw new LegacyDamage(position, "constant of " + (in.position() - position) + " bytes");
            }
            pool.add(key, time, position);
        }
    }
}
