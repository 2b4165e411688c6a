package dev.auger.importers.jfr.extract;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.CheckpointHead;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.importers.jfr.tables.LongMap;

/**
 * Where the events of a chunk begin and end, metadata and checkpoints included, without a look into them. Where no event can begin,
 * the walk goes on at the next place that is known to begin one: a checkpoint of the chain back from the header's, or the metadata.
 */
final class EventFrames {

    private static final int CHECK_EVERY = 0xfff;
    private static final int SOUND_RUN = 16;

    private final Chunk chunk;
    private final JfrBytes in;
    private final LongList anchors;
    private final long first;
    private long next;
    private int anchor;
    private int steps;
    private long at;
    private long type;
    private long body;

    /** @param anchors places known to begin an event, ascending */
    EventFrames(Chunk chunk, JfrBytes in, LongList anchors) {
        this.chunk = chunk;
        this.in = in;
        this.anchors = anchors;
        first = chunk.start() + ChunkHeader.BYTES;
        next = first;
    }

    /** The chain of checkpoints as far as it holds, and the metadata the header names. */
    static LongList anchors(Chunk chunk, JfrBytes in) {
        LongList anchors = new LongList();
        LongMap seen = new LongMap();
        long offset = chunk.header().checkpoint();
        while (offset >= ChunkHeader.BYTES && offset < chunk.bytes() && seen.get(offset) == LongMap.MISSING) {
            seen.put(offset, 0);
            try {
                CheckpointHead head = CheckpointHead.read(in, chunk.start() + offset);
                anchors.add(chunk.start() + offset);
                if (head.delta() == 0) {
                    break;
                }
                offset += head.delta();
            } catch (Damage e) {
                break;
            }
        }
        long metadata = chunk.header().metadata();
        if (metadata >= ChunkHeader.BYTES && metadata < chunk.bytes()) {
            anchors.add(chunk.start() + metadata);
        }
        anchors.sortDistinct();
        return anchors;
    }

    /** Back to the first event. */
    void restart() {
        next = first;
        anchor = 0;
    }

    /** Goes to the next event; false at the end of the chunk. */
    boolean next() {
        while (next < chunk.end()) {
            if ((++steps & CHECK_EVERY) == 0) {
                in.job().check();
            }
            while (anchor < anchors.size() && anchors.get(anchor) <= next) {
                anchor++;
            }
            long bound = anchor < anchors.size() ? anchors.get(anchor) : chunk.end();
            at = next;
            long end = endOf(at, bound);
            if (end < 0 && bound < chunk.end() && soundUpTo(at) > bound) {
                // The place where an event was said to begin is inside a sound one: it was the chain that lied.
                end = endOf(at, chunk.end());
            }
            next = end < 0 ? bound : end;
            if (end >= 0) {
                return true;
            }
        }
        return false;
    }

    private long endOf(long from, long bound) {
        try {
            in.seek(from);
            long size = in.readInt();
            type = in.readLong();
            body = in.position();
            return size < body - from || size > bound - from ? -1 : from + size;
        } catch (Damage e) {
            return -1;
        }
    }

    private long soundUpTo(long from) {
        long position = from;
        for (int i = 0; i < SOUND_RUN && position >= 0 && position < chunk.end(); i++) {
            position = endOf(position, chunk.end());
        }
        return position;
    }

    /** Where the event begins. */
    long at() {
        return at;
    }

    /** Behind the event. */
    long end() {
        return next;
    }

    /** Type id; 0 is metadata, 1 a checkpoint. */
    long type() {
        return type;
    }

    /** Where its fields begin. */
    long body() {
        return body;
    }
}
