package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a string, a builder of strings, a {@code char[]} or a {@code byte[]}, read by pieces, so that it may be as long as an
 * array can be.
 *
 * @param object whose text it is
 * @param array array the characters stand in, or -1 where only the heap can tell them
 * @param encoding how its bytes are read
 * @param guessed whether the encoding is a guess by the bytes
 * @param isText whether the bytes look like text at all; a guess for a {@code byte[]}
 * @param first first byte of the array that belongs to the text
 * @param length length in bytes; in characters where there is no array
 */
public record TextContent(
        HeapSnapshot heap,
        long object,
        long array,
        TextEncoding encoding,
        boolean guessed,
        boolean isText,
        long first,
        long length) {

    /** Bytes that a guess looks at. */
    private static final int SAMPLE = 1 << 16;
    /** Bytes by which the parts of one character may go over the end of a piece. */
    private static final int OVER = 4;

    private static final String BUILDER = "java.lang.AbstractStringBuilder";

    /**
     * A piece of a text.
     *
     * @param text characters; malformed bytes as U+FFFD
     */
    public record Piece(String text, long from, long to) {}

    /** The text of an object; nothing if it is none of those that have one. */
    public static Optional<TextContent> of(HeapSnapshot heap, long object) {
        if (heap.classDescribedBy(object) >= 0) {
            return Optional.empty();
        }
        if (heap.arrayLength(object) >= 0) {
            return Optional.ofNullable(ofArray(heap, object));
        }
        boolean builder = ClassChain.is(heap, heap.classOf(object), BUILDER);
        if (!builder && heap.stringValue(object, 1) == null) {
            return Optional.empty();
        }
        return Optional.of(ofFields(heap, object, builder));
    }

    private static @Nullable TextContent ofArray(HeapSnapshot heap, long array) {
        BasicType type = heap.typeOf(array).arrayElement();
        long bytes = (long) heap.arrayLength(array) * (type == null ? 0 : type.bytes());
        if (type == BasicType.CHAR) {
            return new TextContent(heap, array, array, TextEncoding.UTF_16BE, false, true, 0, bytes);
        }
        if (type != BasicType.BYTE) {
            return null;
        }
        byte[] sample = read(heap, array, 0, Math.min(bytes, SAMPLE));
        Optional<TextEncoding> guess = TextGuess.of(sample, bytes > SAMPLE);
        return new TextContent(
                heap, array, array, guess.orElse(TextEncoding.LATIN_1), true, guess.isPresent(), 0, bytes);
    }

    /** A {@code char[]} up to JDK 8, with an offset and a count up to JDK 6; then a {@code byte[]} with a coder (JEP 254). */
    private static TextContent ofFields(HeapSnapshot heap, long object, boolean builder) {
        ObjectFields fields = ObjectFields.of(heap, object);
        long array = fields.reference("value");
        BasicType type = array < 0 ? null : heap.typeOf(array).arrayElement();
        if (type != BasicType.CHAR && type != BasicType.BYTE) {
            String text = heap.stringValue(object, Integer.MAX_VALUE);
            return new TextContent(
                    heap, object, -1, TextEncoding.UTF_16LE, false, true, 0, text == null ? 0 : text.length());
        }
        TextEncoding encoding = type == BasicType.CHAR
                ? TextEncoding.UTF_16BE
                : fields.number(0, "coder") == 0 ? TextEncoding.LATIN_1 : TextEncoding.UTF_16LE;
        long stored = (long) heap.arrayLength(array) * type.bytes();
        long first = Math.clamp(fields.number(0, "offset") * encoding.unit(), 0L, stored);
        // A string's own count is of use only where it shares an array; ART counts in another way.
        boolean counted = builder || fields.has("offset");
        long count = counted ? fields.number(Long.MAX_VALUE / 4, "count") * encoding.unit() : stored;
        return new TextContent(
                heap, object, array, encoding, false, true, first, Math.clamp(count, 0L, stored - first));
    }

    /** The same bytes read in another way. */
    public TextContent as(TextEncoding other) {
        return new TextContent(heap, object, array, other, false, isText, first, length);
    }

    /** Units of one or two bytes: characters but for those beyond the basic plane, as {@code String.length} counts them. */
    public long characters() {
        return array < 0 ? length : length / encoding.unit();
    }

    /** Whether the bytes could be read in other ways too. */
    public boolean isOfBytes() {
        return array == object && heap.typeOf(array).arrayElement() == BasicType.BYTE;
    }

    /**
     * A piece of it; a character that stands across its end belongs to it, one across its beginning to the piece before.
     *
     * @param from byte, or character where there is no array, at which to begin
     * @param most about so many bytes
     */
    public Piece piece(long from, int most) {
        long start = Math.clamp(from, 0L, length);
        long end = Math.min(length, start + most);
        if (array < 0) {
            String all = heap.stringValue(object, (int) Math.min(Integer.MAX_VALUE, end));
            String text = all == null ? "" : all.substring((int) Math.min(start, all.length()));
            return new Piece(text, start, start + text.length());
        }
        byte[] bytes = read(heap, array, first + start, Math.min(length, end + OVER) - start);
        int unit = encoding.unit();
        int begin = 0;
        while (start > 0 && begin < bytes.length && begin < OVER && encoding.goesOn(bytes, begin)) {
            begin += unit;
        }
        int stop = (int) (end - start);
        while (stop < bytes.length && encoding.goesOn(bytes, stop)) {
            stop += unit;
        }
        stop = Math.min(stop, bytes.length);
        return new Piece(
                new String(bytes, Math.min(begin, stop), Math.max(0, stop - begin), encoding.charset()),
                start + begin,
                start + stop);
    }

    /** Raw bytes of an array; from an address that is a multiple of eight, as heaps want it. */
    static byte[] read(HeapSnapshot heap, long array, long from, long count) {
        long aligned = from & ~7L;
        int before = (int) (from - aligned);
        byte[] into = new byte[(int) (before + count + 7 & ~7L)];
        int got = heap.arrayBytes(array, aligned, into);
        return Arrays.copyOfRange(into, Math.min(before, got), (int) Math.min(got, before + count));
    }
}
