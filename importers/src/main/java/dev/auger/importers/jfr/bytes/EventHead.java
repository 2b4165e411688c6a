package dev.auger.importers.jfr.bytes;

/**
 * What every event begins with: {@code int size · long type}, the size counting itself. Reading it is apart from other numbers because
 * it is done for every event there is, and most are then passed over.
 */
public final class EventHead {

    private final JfrBytes in;
    private long size;
    private long type;

    /** @param in whose position is moved */
    public EventHead(JfrBytes in) {
        this.in = in;
    }

    /** Reads the size and the type at the position of the reader, and moves it behind them. */
    public void read() {
        if (!in.compressed() || in.filled - in.at < 2 * JfrBytes.LONGEST_VAR && !in.refill(2 * JfrBytes.LONGEST_VAR)) {
            size = in.readInt();
            type = in.readLong();
            return;
        }
        byte[] b = in.buffer;
        int p = in.at;
        int x = b[p++];
        int bits = x & 0x7f;
        if (x < 0) {
            x = b[p++];
            bits |= (x & 0x7f) << 7;
            if (x < 0) {
                x = b[p++];
                bits |= (x & 0x7f) << 14;
                if (x < 0) {
                    x = b[p++];
                    bits |= (x & 0x7f) << 21;
                }
            }
        }
        int y = b[p++];
        int kind = y & 0x7f;
        if (y < 0) {
            y = b[p++];
            kind |= (y & 0x7f) << 7;
            if (y < 0) {
                y = b[p++];
                kind |= (y & 0x7f) << 14;
            }
        }
        if (x < 0 || y < 0) {
            size = in.readVar();
            type = in.readVar();
        } else {
            size = bits;
            type = kind;
            in.at = p;
        }
    }

    /**
     * Passes over events that only count: the loop that a question about a few of a hundred million events spends its time in, so
     * it looks at two numbers of each and calls nothing.
     *
     * @param countedOnly by type id; ids beyond its length are others
     * @param counts by type id; added to
     * @param bound place where an event is known to begin
     * @return position of the first event that is not such a one, or that has to be looked at more closely
     */
    public long passCounted(boolean[] countedOnly, long[] counts, long bound) {
        if (!in.compressed()) {
            return in.position();
        }
        while (in.filled - in.at >= 2 * JfrBytes.LONGEST_VAR || in.refill(2 * JfrBytes.LONGEST_VAR)) {
            byte[] b = in.buffer;
            int p = in.at;
            int last = (int) Math.min(in.filled - 2 * JfrBytes.LONGEST_VAR, bound - in.base - 1);
            int end = (int) Math.min(Integer.MAX_VALUE, bound - in.base);
            while (p <= last) {
                int q = p;
                int x = b[q++];
                int bytes = x & 0x7f;
                for (int shift = 7; x < 0 && shift < 28; shift += 7) {
                    x = b[q++];
                    bytes |= (x & 0x7f) << shift;
                }
                int y = b[q++];
                int kind = y & 0x7f;
                if (y < 0) {
                    y = b[q++];
                    kind |= (y & 0x7f) << 7;
                }
                if (x < 0 || y < 0 || kind >= countedOnly.length || !countedOnly[kind]) {
                    in.at = p;
                    return in.base + p;
                }
                int next = p + bytes;
                if (next < q || next > end) {
                    in.at = p;
                    return in.base + p;
                }
                counts[kind]++;
                p = next;
            }
            if (p > in.loaded) {
                in.seek(in.base + p);
            } else {
                in.at = p;
            }
            if (in.position() >= bound) {
                return in.position();
            }
        }
        return in.position();
    }

    /** Size of the event that was read last, the head included. */
    public long size() {
        return size;
    }

    /** Type id of the event that was read last. */
    public long type() {
        return type;
    }
}
