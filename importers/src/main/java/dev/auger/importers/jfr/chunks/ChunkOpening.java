package dev.auger.importers.jfr.chunks;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.EventHead;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.MetadataReader;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.importers.jfr.tables.LongMap;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is needed to walk over a chunk: its types and the places known to begin an event. Safe for several threads: chunks with
 * the same metadata get the same {@link DeclaredTypes}.
 */
public final class ChunkOpening {

    /** How far back metadata is looked for. */
    private static final int MOST_BEFORE = 16;

    /**
     * What a chunk declares, and where its events certainly begin.
     *
     * @param types null if no metadata can be read, so that the chunk's events mean nothing
     * @param anchors ascending
     * @param damage why the metadata the header names cannot be read; null if it can, or names none
     * @param borrowed the types are those of a chunk before
     */
    public record Opened(
            @Nullable DeclaredTypes types,
            LongList anchors,
            @Nullable Damage damage,
            boolean borrowed) {}

    private record Known(long body, long end, DeclaredTypes types) {}

    /** Told of the events whose sizes lead from one to the next. */
    @FunctionalInterface
    public interface Headers {
        void event(long position, long size, long type);
    }

    private final MemorySegment bytes;
    private final List<Chunk> chunks;
    private final Job job;
    private final List<Known> known = new ArrayList<>();

    /** @param chunks of the file, in order: one that lost its metadata is read with that of one before */
    public ChunkOpening(MemorySegment bytes, List<Chunk> chunks, Job job) {
        this.bytes = bytes;
        this.chunks = chunks;
        this.job = job;
    }

    /** What cannot be read in the chunk is that of a chunk before, or null. */
    public Opened open(Chunk chunk) {
        JfrBytes in = reader(chunk);
        LongList anchors = checkpointChain(chunk, in);
        Damage damage = null;
        if (namesMetadata(chunk)) {
            long at = chunk.start() + chunk.header().metadata();
            try {
                DeclaredTypes types = typesAt(at, chunk, in);
                anchors.add(at);
                anchors.sortDistinct();
                return new Opened(types, anchors, null, false);
            } catch (Damage e) {
                damage = e;
            }
        }
        DeclaredTypes types = search(chunk, in);
        if (types != null) {
            return new Opened(types, anchors, damage, false);
        }
        return new Opened(before(chunk), anchors, damage, true);
    }

    private JfrBytes reader(Chunk chunk) {
        return new JfrBytes(bytes, chunk.start(), chunk.end(), chunk.header().compressed(), job);
    }

    private static boolean namesMetadata(Chunk chunk) {
        long offset = chunk.header().metadata();
        return offset >= ChunkHeader.BYTES && offset < chunk.bytes();
    }

    /** The chain of checkpoints, back from the header's, as far as it holds. */
    private static LongList checkpointChain(Chunk chunk, JfrBytes in) {
        LongList chain = new LongList();
        LongMap seen = new LongMap();
        long offset = chunk.header().checkpoint();
        while (offset >= ChunkHeader.BYTES && offset < chunk.bytes() && !seen.containsKey(offset)) {
            seen.put(offset, 0);
            try {
                long delta = CheckpointHead.delta(in, chunk.start() + offset);
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

    /** Whether a checkpoint begins at a position, be it sound or not. */
    public static boolean isCheckpoint(JfrBytes in, long at) {
        try {
            in.seek(at);
            in.readInt();
            return in.readLong() == 1;
        } catch (Damage e) {
            return false;
        }
    }

    /** An unfinished chunk's header does not say where its metadata is: the last that can be read is taken. */
    private @Nullable DeclaredTypes search(Chunk chunk, JfrBytes in) {
        AtomicReference<@Nullable DeclaredTypes> found = new AtomicReference<>();
        walk(chunk, in, (position, size, type) -> {
            if (type == 0) {
                typesOr(found, position, chunk, in);
            }
        });
        return found.get();
    }

    private void typesOr(AtomicReference<@Nullable DeclaredTypes> otherwise, long at, Chunk chunk, JfrBytes in) {
        try {
            otherwise.set(typesAt(at, chunk, in));
        } catch (Damage damaged) {
            // What was found before stays.
            in.seek(at);
        }
    }

    /** The types of the last chunk before that has some and is of the same JVM: within a recording metadata only grows. */
    private @Nullable DeclaredTypes before(Chunk chunk) {
        int index = chunks.indexOf(chunk);
        for (int i = index - 1; i >= Math.max(0, index - MOST_BEFORE); i--) {
            Chunk before = chunks.get(i);
            if (before.header().compressed() == chunk.header().compressed()
                    && before.header().sharesClock(chunk.header())
                    && namesMetadata(before)) {
                AtomicReference<@Nullable DeclaredTypes> found = new AtomicReference<>();
                typesOr(found, before.start() + before.header().metadata(), before, reader(before));
                if (found.get() != null) {
                    return found.get();
                }
            }
        }
        return null;
    }

    /** How many events of any type a chunk has, as far as their sizes lead from one to the next. */
    public long countEvents(Chunk chunk) {
        AtomicLong count = new AtomicLong();
        heads(chunk, (position, size, type) -> {
            if (type > 1) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    /** Tells of every event of a chunk, checkpoints and metadata too, as far as their sizes lead from one to the next. */
    public void heads(Chunk chunk, Headers headers) {
        walk(chunk, reader(chunk), headers);
    }

    private void walk(Chunk chunk, JfrBytes in, Headers headers) {
        EventHead head = new EventHead(in);
        long position = chunk.start() + ChunkHeader.BYTES;
        try {
            while (position < chunk.end()) {
                job.check();
                in.seek(position);
                head.read();
                long size = head.size();
                if (size < in.position() - position || size > chunk.end() - position) {
                    return;
                }
                headers.event(position, size, head.type());
                position += size;
            }
        } catch (Damage endsHere) {
            in.limit(chunk.end());
        }
    }

    private DeclaredTypes typesAt(long at, Chunk chunk, JfrBytes in) {
        in.seek(at);
        long size = in.readInt();
        if (size <= 0 || size > chunk.end() - at) {
            throw new Damage(at, "size of metadata");
        }
        long body = MetadataReader.bodyOf(in, at);
        long end = at + size;
        if (end < body) {
            throw new Damage(at, "size of metadata");
        }
        in.limit(end);
        try {
            return shared(body, end, in, at);
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
