package dev.auger.importers.text;

import dev.auger.importers.TextEncoding;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of mapped text, one at a time, as bytes: a log of any size is never in memory, and a line is made text only where
 * somebody needs that. A line ends with {@code \n}, with {@code \r\n}, or with the file. UTF-16 is found out and its lines are
 * bytes of UTF-8; a line of other bytes is UTF-8 if it is valid as that, else Latin-1.
 */
public final class LineReader {

    /** What is kept of a line if nobody says otherwise; the rest of a longer one is skipped. */
    public static final int LONGEST = 1 << 16;

    private static final int WINDOW = 1 << 20;

    private final MemorySegment bytes;
    private final Job job;
    private final int longest;
    private final Charset charset;
    private final byte[] window;
    private long windowStart;
    private int windowLength;
    private int next;
    private byte[] line;
    private int from;
    private int start;
    private int end;
    private int hash;
    private long offset;
    private boolean ended;
    private LinePrefix prefix = LinePrefix.NONE;

    /** @param job told of every window read, in bytes */
    public LineReader(MemorySegment bytes, Job job) {
        this(bytes, job, LONGEST);
    }

    /** @param longest bytes kept of a line; the rest of a longer one is skipped */
    public LineReader(MemorySegment bytes, Job job, int longest) {
        this.bytes = bytes;
        this.job = job;
        this.longest = longest;
        this.window = new byte[(int) Math.min(Math.max(WINDOW, 2L * longest), Math.max(2, bytes.byteSize()))];
        this.line = window;
        fill(0);
        byte[] head = Arrays.copyOf(window, Math.min(windowLength, 1024));
        this.charset = TextEncoding.of(head);
        next = byteOrderMark(head);
    }

    private boolean isWide() {
        return !charset.equals(StandardCharsets.ISO_8859_1);
    }

    /** From now on this is cut from the beginning of each line that has it. */
    public void cut(LinePrefix before) {
        prefix = before;
    }

    /** Where the line begins, in bytes. */
    public long offset() {
        return offset;
    }

    /** The bytes that {@link #start} and {@link #end} speak of, until the next line. */
    public byte[] bytes() {
        return line;
    }

    /** Where the line begins, with its prefix. */
    public int rawStart() {
        return from;
    }

    /** Where the line begins, after its prefix. */
    public int start() {
        return start;
    }

    /** Where the line ends, without its end of line. */
    public int end() {
        return end;
    }

    /** {@code 31 × hash + byte} over the line after its prefix. */
    public int hash() {
        return hash;
    }

    /** The line after its prefix, as text. */
    public String text() {
        return decode(line, start, end);
    }

    /** The whole line as text. */
    public String raw() {
        return decode(line, from, end);
    }

    /** Whether the last line read had a line end. */
    public boolean endedByNewline() {
        return ended;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() {
        if (next >= windowLength && windowStart + windowLength >= bytes.byteSize()) {
            return false;
        }
        offset = windowStart + next;
        if (isWide()) {
            wide();
            return true;
        }
        if (windowLength - next < longest && windowStart + windowLength < bytes.byteSize()) {
            fill(offset);
            next = 0;
        }
        from = next;
        start = prefix.end(window, from, windowLength);
        scan();
        return true;
    }

    private void scan() {
        line = window;
        byte[] in = window;
        int to = windowLength;
        int h = 0;
        int i = start;
        while (i < to) {
            byte b = in[i];
            if (b == '\n') {
                break;
            }
            h = 31 * h + b;
            i++;
        }
        hash = h;
        ended = i < to;
        next = i + 1;
        if (!ended) {
            next = to;
            skipRest();
        }
        end = i;
        if (end > start && in[end - 1] == '\r') {
            end--;
        }
        if (end - from > longest) {
            end = from + longest;
            start = Math.min(start, end);
        }
    }

    /** The window ended before the line, which is longer than any we keep: its bytes are put aside. */
    private void skipRest() {
        if (windowStart + windowLength >= bytes.byteSize()) {
            return;
        }
        line = Arrays.copyOfRange(window, 0, windowLength);
        while (windowStart + windowLength < bytes.byteSize()) {
            fill(windowStart + windowLength);
            for (int i = 0; i < windowLength; i++) {
                if (window[i] == '\n') {
                    next = i + 1;
                    ended = true;
                    return;
                }
            }
            next = windowLength;
        }
    }

    private void wide() {
        int stop = wideEnd(next);
        if (stop < 0 && windowStart + windowLength < bytes.byteSize()) {
            fill(offset);
            next = 0;
            stop = wideEnd(0);
        }
        int length = (stop < 0 ? windowLength : stop) - next;
        String text = new String(window, next, Math.min(length, longest), charset);
        line = text.getBytes(StandardCharsets.UTF_8);
        ended = stop >= 0;
        next = ended ? stop + 2 : windowLength;
        while (!ended && windowStart + windowLength < bytes.byteSize()) {
            fill(windowStart + windowLength);
            stop = wideEnd(0);
            ended = stop >= 0;
            next = ended ? stop + 2 : windowLength;
        }
        from = 0;
        end = line.length;
        start = prefix.end(line, 0, end);
        hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + line[i];
        }
        if (end > start && line[end - 1] == '\r') {
            end--;
        }
    }

    private int wideEnd(int begin) {
        int low = charset.equals(StandardCharsets.UTF_16LE) ? 0 : 1;
        for (int i = begin; i + 1 < windowLength; i += 2) {
            if (window[i + low] == '\n' && window[i + 1 - low] == 0) {
                return i;
            }
        }
        return -1;
    }

    private void fill(long position) {
        long known = windowStart + windowLength;
        windowStart = position;
        windowLength = (int) Math.min(window.length, bytes.byteSize() - position);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, window, 0, windowLength);
        job.advance(windowStart + windowLength - known);
    }

    /** Bytes of text: UTF-8 if they are valid as that, else Latin-1. */
    static String decode(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < 0) {
                String utf8 = new String(in, from, to - from, StandardCharsets.UTF_8);
                return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(in, from, to - from, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(in, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int byteOrderMark(byte[] head) {
        if (isWide()) {
            int first = head[0] & 0xff;
            return first == 0xff || first == 0xfe ? 2 : 0;
        }
        return head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf
                ? 3
                : 0;
    }
}
