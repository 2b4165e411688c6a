package dev.auger.importers.jfr.chunks;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.EventHead;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.tables.LongList;

/**
 * Goes from event to event of a chunk and reads no more than size and type. By the rules of the walk that decodes samples: where a size cannot
 * be right, it goes on at the next place known to begin an event. Where it goes from a position depends on nothing but the position,
 * so a walk may begin at any event.
 */
public final class EventHeaders {

    /** What {@link #type} is for a checkpoint. */
    public static final int CHECKPOINT = -1;

    private static final int SOUND_RUN = 16;

    private final JfrBytes in;
    private final EventHead head;
    private final DeclaredTypes types;
    private final LongList anchors;
    private final long end;
    private int anchor;
    private long bound;
    private long following;
    private long position;
    private long next;
    private int type;

    /**
     * @param in of the chunk; its position is behind the type of the event after each {@link #next}
     * @param anchors places known to begin an event, ascending
     * @param end of the chunk
     */
    public EventHeaders(JfrBytes in, DeclaredTypes types, LongList anchors, long end) {
        this.in = in;
        head = new EventHead(in);
        this.types = types;
        this.anchors = anchors;
        this.end = end;
    }

    /** Goes to a position, be it that of an event or of the first behind the chunk's header. */
    public void begin(long at) {
        following = at;
        anchor = 0;
        bound = Long.MIN_VALUE;
    }

    /** Goes to the next checkpoint or event of a declared type that begins before {@code until}, if there is one. */
    public boolean next(long until) {
        long stop = Math.min(until, end);
        while (following < stop) {
            position = following;
            if (position >= bound) {
                nextAnchor();
            }
            int found = header(bound);
            if (found == DAMAGED && bound < end && soundUpTo(position) > bound) {
                // The place where an event was said to begin is inside a sound one: it was the chain that lied.
                found = header(end);
            }
            if (found == DAMAGED) {
                following = bound;
            } else {
                following = next;
                if (found != OTHER) {
                    type = found;
                    return true;
                }
            }
        }
        return false;
    }

    private static final int DAMAGED = -3;

    /** Metadata, or of a type that is not declared. */
    private static final int OTHER = -2;

    private int header(long limit) {
        long at = position;
        try {
            in.seek(at);
            head.read();
        } catch (Damage e) {
            return DAMAGED;
        }
        long size = head.size();
        if (size < in.position() - at || size > limit - at) {
            return DAMAGED;
        }
        next = at + size;
        long id = head.type();
        if (id == 1) {
            return CHECKPOINT;
        }
        return id == 0 ? OTHER : known(id);
    }

    private int known(long id) {
        int index = types.index(id);
        return index < 0 ? OTHER : index;
    }

    private void nextAnchor() {
        while (anchor < anchors.size() && anchors.get(anchor) <= position) {
            anchor++;
        }
        bound = anchor < anchors.size() ? anchors.get(anchor) : end;
    }

    /** How far a run of events of declared types goes that begins at a position; looks at no more than a few. */
    private long soundUpTo(long from) {
        long at = from;
        for (int i = 0; i < SOUND_RUN && at < end; i++) {
            try {
                in.seek(at);
                long size = in.readInt();
                long id = in.readLong();
                if (size < in.position() - at || size > end - at || (id != 0 && id != 1 && types.index(id) < 0)) {
                    return -1;
                }
                at += size;
            } catch (Damage e) {
                return -1;
            }
        }
        return at;
    }

    /** Where the event begins. */
    public long position() {
        return position;
    }

    /** Where the event ends. */
    public long eventEnd() {
        return next;
    }

    /** Index of the event's type, or {@link #CHECKPOINT}. */
    public int type() {
        return type;
    }
}
