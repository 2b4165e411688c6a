package dev.auger.importers.threads;

import dev.auger.importers.TextEncoding;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of mapped text, one at a time, so that a log of any size is never in memory. A line ends with {@code \n}, with
 * {@code \r\n}, or with the file. UTF-16 is found out; a line of bytes is UTF-8 if it is valid as that, else Latin-1.
 */
public final class LineReader {

    /** What is kept of a line if nobody says otherwise; the rest of a longer one is skipped. */
    static final int LONGEST = 1 << 16;

    private static final int WINDOW = 1 << 18;

    private final MemorySegment bytes;
    private final Job job;
    private final int longest;
    private final Charset charset;
    private final int unit;
    private final byte[] window;
    private long windowStart;
    private int windowLength;
    private long next;
    private long offset;
    private String line = "";
    private boolean ended;

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
        fill(0);
        byte[] head = Arrays.copyOf(window, Math.min(windowLength, 1024));
        this.charset = TextEncoding.of(head);
        this.unit = charset.equals(StandardCharsets.ISO_8859_1) ? 1 : 2;
        next = byteOrderMark(head);
    }

    /** Where the line begins, in bytes. */
    public long offset() {
        return offset;
    }

    /** The line without its end. */
    public String line() {
        return line;
    }

    /** Whether the last line read had a line end. */
    public boolean endedByNewline() {
        return ended;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() {
        if (next >= bytes.byteSize()) {
            return false;
        }
        offset = next;
        int start = (int) (next - windowStart);
        if (start < 0 || start >= windowLength) {
            fill(next);
            start = 0;
        }
        int end = lineEnd(start);
        if (end < 0 && windowStart + windowLength < bytes.byteSize()) {
            fill(next);
            start = 0;
            end = lineEnd(0);
        }
        ended = end >= 0;
        if (ended) {
            next = windowStart + end + unit;
            line = text(start, end);
        } else {
            line = text(start, windowLength);
            next = windowStart + windowLength;
            skipRest();
        }
        return true;
    }

    private void skipRest() {
        while (next < bytes.byteSize()) {
            fill(next);
            int end = lineEnd(0);
            if (end >= 0) {
                next = windowStart + end + unit;
                return;
            }
            next = windowStart + windowLength;
        }
    }

    private void fill(long position) {
        windowStart = position;
        windowLength = (int) Math.min(window.length, bytes.byteSize() - position);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, window, 0, windowLength);
        job.advance(windowLength);
    }

    private int lineEnd(int from) {
        if (unit == 1) {
            for (int i = from; i < windowLength; i++) {
                if (window[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        for (int i = from; i + 1 < windowLength; i += 2) {
            if (window[little ? i : i + 1] == '\n' && window[little ? i + 1 : i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private String text(int start, int end) {
        int stop = Math.min(end, start + longest);
        while (unit == 1 && stop > start && window[stop - 1] == '\r') {
            stop--;
        }
        if (unit == 2) {
            String wide = new String(window, start, stop - start, charset);
            return wide.endsWith("\r") ? wide.substring(0, wide.length() - 1) : wide;
        }
        for (int i = start; i < stop; i++) {
            if (window[i] < 0) {
                String utf8 = new String(window, start, stop - start, StandardCharsets.UTF_8);
                return utf8.indexOf('\ufffd') < 0
                        ? utf8
                        : new String(window, start, stop - start, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(window, start, stop - start, StandardCharsets.ISO_8859_1);
    }

    private int byteOrderMark(byte[] head) {
        if (unit == 2) {
            int first = head[0] & 0xff;
            return first == 0xff || first == 0xfe ? 2 : 0;
        }
        return head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf
                ? 3
                : 0;
    }
}
