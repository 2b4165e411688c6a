package dev.auger.importers.hprof;

import dev.auger.importers.Cursor;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.lang.foreign.MemorySegment;

/**
 * First pass: walks the top-level records and notes in a {@link DumpIndex} where everything stands. A length that is zero or
 * overflowed 32 bits (HotSpot wrote such before segments existed) is recognised by what stands at the end it claims; damage
 * costs at most the rest of its segment, then reading goes on at the next plausible segment.
 */
final class DumpReader {

    private static final long WRAP = 1L << 32;
    private static final int RECORD_HEAD = 9;
    private static final int CHAIN = 3;
    private static final long REPORT_BYTES = 1 << 20;

    private final Records records;
    private final long size;
    private final Job job;
    private final DumpIndex index;
    private final Losses losses;
    private final Cursor in;
    private final SegmentReader segment;
    private long reported;
    private boolean segments;
    private boolean ended;

    /** Dumps begun so far. */
    private int dumps = 1;

    /** Dump that is wanted, from 1 on; 0 for the last. */
    private final int wanted;

    private int previousTag = -1;
    private long previousOffset = -1;

    /**
     * @param index filled
     * @param wanted which of several dumps, from 1 on; 0 for the last
     */
    DumpReader(MemorySegment bytes, Header header, DumpIndex index, int wanted, Job job, Losses losses) {
        this.index = index;
        this.wanted = wanted;
        this.records = new Records(bytes, header.identifierBytes());
        this.size = bytes.byteSize();
        this.job = job;
        this.losses = losses;
        this.in = new Cursor(bytes, header.end(), size, job);
        this.segment = new SegmentReader(in, header.identifierBytes(), index, end -> !plausible(end));
    }

    /** Reads to the end of the file; never fails on damage. */
    void read() {
        job.begin(size, Progress.Unit.BYTES);
        job.advance(in.position());
        reported = in.position();
        while (in.remaining() >= RECORD_HEAD && (wanted == 0 || dumps <= wanted)) {
            record();
            report();
        }
        if (wanted > 0 && dumps > wanted) {
            countOthers();
        } else if (in.remaining() > 0) {
            losses.add("hprof.truncated", in.position(), in.remaining(), "the file ends inside the head of a record");
        } else if (segments && !ended && losses.none()) {
            losses.add("hprof.end.missing", size, -1, "the file ends without the record that ends a heap dump");
        }
        index.dumps = dumps;
        index.dump = wanted > 0 ? wanted : dumps;
        if (index.slots.overflowed()) {
            losses.add("hprof.classes.many", -1, -1, "objects name more classes than can be told apart");
        }
    }

    int previousTag() {
        return previousTag;
    }

    long previousOffset() {
        return previousOffset;
    }

    private void record() {
        long offset = in.position();
        int tag = in.readUnsignedByte();
        in.skip(4);
        long length = in.readUnsignedInt();
        long body = in.position();
        if (!Tag.isTopLevel(tag)) {
            resync(offset, "no record has the tag " + Tag.text(tag));
            return;
        }
        if (Tag.isHeapDump(tag)) {
            segments |= tag == Tag.HEAP_DUMP_SEGMENT;
            startDump(offset);
            if (wanted > 0 && dumps > wanted) {
                in.seek(Math.min(size, body + length));
                return;
            }
            heapDump(offset, body, length);
        } else if (length > size - body) {
            resync(offset, "the record " + Tag.text(tag) + " claims " + length + " bytes");
        } else {
            ended |= tag == Tag.HEAP_DUMP_END;
            note(tag, body, length);
            in.seek(body + length);
        }
        previousTag = tag;
        previousOffset = offset;
    }

    /** A dump after the end of another replaces it: two moments of one heap make no graph. */
    private void startDump(long offset) {
        if (ended) {
            ended = false;
            dumps++;
            if (wanted == 0 || dumps <= wanted) {
                index.restart();
            }
            losses.add(
                    "hprof.dump.several",
                    offset,
                    0,
                    "the file holds several heap dumps; " + (wanted == 0 ? "the last one" : "number " + wanted)
                            + " is shown");
        }
    }

    /** Walks over the records behind the dump that is wanted, as far as they can be told. */
    private void countOthers() {
        boolean between = false;
        while (in.remaining() >= RECORD_HEAD) {
            int tag = in.readUnsignedByte();
            in.skip(4);
            long length = in.readUnsignedInt();
            if (!Tag.isTopLevel(tag) || length > in.remaining()) {
                return;
            }
            dumps += between && Tag.isHeapDump(tag) ? 1 : 0;
            between = tag == Tag.HEAP_DUMP_END || between && !Tag.isHeapDump(tag);
            in.seek(in.position() + length);
        }
    }

    /** Dumps the file was found to hold, as far as it was read. */
    int dumps() {
        return dumps;
    }

    /** Records other than heap dumps; one too short for its fields is passed over. */
    private void note(int tag, long body, long length) {
        int id = records.identifierBytes();
        switch (tag) {
            case Tag.UTF8 -> {
                if (length >= id) {
                    index.strings.put(records.id(body), body);
                }
            }
            // u4 class serial, class id, u4 trace serial, name id
            case Tag.LOAD_CLASS -> {
                if (length >= 8 + 2L * id) {
                    long classId = records.id(body + 4);
                    index.classSerials.put(records.u4(body), classId & Long.MAX_VALUE);
                    index.classNames.put(classId, records.id(body + 8 + id) & Long.MAX_VALUE);
                }
            }
            // frame id, method name id, signature id, source name id, u4 class serial, i4 line
            case Tag.STACK_FRAME -> {
                if (length >= 8 + 4L * id) {
                    index.stackFrames.put(records.id(body), body);
                }
            }
            // u4 trace serial, u4 thread serial, u4 frames, frame ids
            case Tag.STACK_TRACE -> {
                if (length >= 12 && records.u4(body + 8) <= (length - 12) / id) {
                    index.stackTraces.put(records.u4(body), body);
                }
            }
            // u4 thread serial, thread object id, u4 trace serial, name id, group name id, parent group name id
            case Tag.START_THREAD -> {
                if (length >= 8 + 4L * id) {
                    index.startedThreads.put(records.u4(body), records.id(body + 8 + id) & Long.MAX_VALUE);
                }
            }
            default -> {}
        }
    }

    private void heapDump(long offset, long body, long length) {
        long end = body + length;
        boolean endless = false;
        if (length == 0 && !plausible(body)) {
            endless = true;
            end = Long.MAX_VALUE;
            losses.add("hprof.length.zero", offset, 0, "a heap dump of length zero has content; it was read");
        }
        while (true) {
            long at = in.position();
            if (at == end || at > end) {
                if (plausible(at) || !Tag.isSubRecord(records.u1(at))) {
                    return;
                }
                long wraps = (at - end) / WRAP + 1;
                end += wraps * WRAP;
                losses.add(
                        "hprof.length.overflow",
                        offset,
                        0,
                        "a heap dump is longer than the " + length + " bytes it claims; it was read");
            }
            if (at >= size) {
                if (!endless) {
                    losses.add("hprof.truncated", at, end - at, "the file ends inside a heap dump");
                }
                return;
            }
            segment.expectEnd(end);
            try {
                segment.read();
            } catch (SegmentReader.Damaged | Cursor.EndOfInput e) {
                damaged(at, end, endless, e);
                return;
            }
            report();
        }
    }

    private void damaged(long at, long end, boolean endless, RuntimeException cause) {
        in.seek(at);
        if (endless && plausible(at)) {
            return;
        }
        if (end <= size && plausible(end)) {
            losses.add("hprof.record.damaged", at, end - at, "the rest of a segment is lost: " + cause.getMessage());
            in.seek(end);
        } else if (cause instanceof Cursor.EndOfInput && end > size && !endless) {
            losses.add("hprof.truncated", at, end - at, "the file ends inside a heap dump: " + cause.getMessage());
            in.seek(size);
        } else {
            resync(at, String.valueOf(cause.getMessage()));
        }
    }

    /** Goes on at the next heap dump segment after damage at {@code from}, or at the end of the file. */
    private void resync(long from, String why) {
        long at = from + 1;
        while (at < size && !segmentAt(at)) {
            at++;
            if ((at & (REPORT_BYTES - 1)) == 0) {
                job.check();
            }
        }
        boolean cut = at >= size;
        losses.add(cut ? "hprof.truncated" : "hprof.record.damaged", from, at - from, why);
        in.seek(at);
    }

    /** A segment, or the end of a dump, that is followed by another record or the end of the file. */
    private boolean segmentAt(long at) {
        int tag = records.u1(at);
        if (!Tag.isHeapDump(tag) && tag != Tag.HEAP_DUMP_END || size - at < RECORD_HEAD) {
            return false;
        }
        long next = at + RECORD_HEAD + records.u4(at + 5);
        return plausible(at)
                && next <= size
                && (next == size || Tag.isTopLevel(records.u1(next)) && (next - at > RECORD_HEAD || plausible(next)));
    }

    /** Whether the end of the file or a chain of records stands at {@code at}. */
    private boolean plausible(long at) {
        long next = at;
        for (int i = 0; i < CHAIN; i++) {
            if (next == size) {
                return true;
            }
            if (size - next < RECORD_HEAD) {
                return false;
            }
            int tag = records.u1(next);
            long length = records.u4(next + 5);
            long body = next + RECORD_HEAD;
            if (!Tag.isTopLevel(tag)) {
                return false;
            }
            if (tag == Tag.HEAP_DUMP_END) {
                return length == 0;
            }
            if (Tag.isHeapDump(tag)) {
                if (body < size && Tag.isSubRecord(records.u1(body))) {
                    return true;
                }
                if (length > 0) {
                    return false;
                }
            }
            if (length > size - body) {
                return false;
            }
            next = body + length;
        }
        return true;
    }

    private void report() {
        long at = in.position();
        if (at - reported >= REPORT_BYTES) {
            job.advance(at - reported);
            reported = at;
        }
    }
}
