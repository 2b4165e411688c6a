package dev.auger.importers.jfr;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is needed to walk over a chunk: its types and the places known to begin an event. Safe for several threads: chunks with
 * the same metadata get the same {@link DeclaredTypes}.
 */
final class ChunkOpening {

    /** What a chunk declares, and where its events certainly begin, ascending. */
    record Opened(DeclaredTypes types, LongList anchors) {}

    private record Known(long body, long end, DeclaredTypes types) {}

    private final MemorySegment bytes;
    private final Job job;
    private final List<Known> known = new ArrayList<>();

    ChunkOpening(MemorySegment bytes, Job job) {
        this.bytes = bytes;
        this.job = job;
    }

    /** Null if no metadata can be read, so that the chunk's events mean nothing. */
    @Nullable
    Opened open(Chunk chunk) {
        JfrBytes in =
                new JfrBytes(bytes, chunk.start(), chunk.end(), chunk.header().compressed(), job);
        LongList anchors = checkpointChain(chunk, in);
        long offset = chunk.header().metadata();
        if (offset >= ChunkHeader.BYTES && offset < chunk.bytes()) {
            DeclaredTypes types = typesAt(chunk.start() + offset, chunk, in);
            if (types != null) {
                anchors.add(chunk.start() + offset);
                anchors.sortDistinct();
                return new Opened(types, anchors);
            }
        }
        DeclaredTypes types = search(chunk, in);
        return types == null ? null : new Opened(types, anchors);
    }

    /** The chain of checkpoints, back from the header's, as far as it holds. */
    private static LongList checkpointChain(Chunk chunk, JfrBytes in) {
        LongList chain = new LongList();
        LongMap seen = new LongMap();
        long offset = chunk.header().checkpoint();
        while (offset >= ChunkHeader.BYTES && offset < chunk.bytes() && !seen.containsKey(offset)) {
            seen.put(offset, 0);
            try {
                long delta = Pools.delta(in, chunk.start() + offset);
                chain.add(chunk.start() + offset);
                if (delta == 0) {
                    break;
                }
                offset += delta;
            } catch (Damage e) {
                break;
            }
        }
        chain.sortDistinct();
        return chain;
    }

    /** An unfinished chunk's header does not say where its metadata is: the last that can be read is taken. */
    private @Nullable DeclaredTypes search(Chunk chunk, JfrBytes in) {
        DeclaredTypes found = null;
        long position = chunk.start() + ChunkHeader.BYTES;
        try {
            while (position < chunk.end()) {
                job.check();
                in.seek(position);
                long size = in.readInt();
                long type = in.readLong();
                if (size < in.position() - position || size > chunk.end() - position) {
                    break;
                }
                if (type == 0) {
                    DeclaredTypes here = typesAt(position, chunk, in);
                    found = here == null ? found : here;
                }
                position += size;
            }
        } catch (Damage e) {
            return found;
        }
        return found;
    }

    private @Nullable DeclaredTypes typesAt(long at, Chunk chunk, JfrBytes in) {
        try {
            in.seek(at);
            long size = in.readInt();
            if (size <= 0 || size > chunk.end() - at) {
                return null;
            }
            long body = MetadataReader.bodyOf(in, at);
            long end = at + size;
            if (end < body) {
                return null;
            }
            in.limit(end);
            return shared(body, end, in, at);
        } catch (Damage e) {
            return null;
        } finally {
            in.limit(chunk.end());
        }
    }

    private synchronized DeclaredTypes shared(long body, long end, JfrBytes in, long at) {
        for (Known k : known) {
            if (k.types().compressed() == in.compressed()
                    && k.end() - k.body() == end - body
                    && MemorySegment.mismatch(bytes, body, end, bytes, k.body(), k.end()) < 0) {
                return k.types();
            }
        }
        DeclaredTypes types = new DeclaredTypes(MetadataReader.read(in, at), in.compressed());
        known.add(new Known(body, end, types));
        return types;
    }
}
