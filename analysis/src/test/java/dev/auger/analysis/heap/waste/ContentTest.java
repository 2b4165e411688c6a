package dev.auger.analysis.heap.waste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import org.junit.jupiter.api.Test;

class ContentTest {

    private final MadeHeap heap = new MadeHeap();

    private MadeObject array(String type, BasicType element, long... values) {
        MadeObject array = heap.object(type).length(values.length);
        for (int i = 0; i < values.length; i++) {
            array.number("[" + i + "]", element, values[i]);
        }
        return array;
    }

    private MadeObject string(MadeObject value, int offset, int count) {
        return heap.object("java.lang.String")
                .field("value", value)
                .number("offset", BasicType.INT, offset)
                .number("count", BasicType.INT, count);
    }

    @Test
    void partsOfASharedArrayAreComparedByWhatTheySay() {
        // JDK 6: "shopping" with "shop" as its beginning, and another "shop".
        MadeObject shared = array("char[]", BasicType.CHAR, 's', 'h', 'o', 'p', 'p', 'i', 'n', 'g');
        MadeObject whole = string(shared, 0, 8);
        MadeObject part = string(shared, 0, 4);
        MadeObject own = string(array("char[]", BasicType.CHAR, 's', 'h', 'o', 'p'), 0, 4);
        assertThat(same(part, own)).isTrue();
        assertThat(same(part, whole)).isFalse();
        assertThat(hash(part)).isEqualTo(hash(own)).isNotEqualTo(hash(whole));
        assertThat(same(string(shared, 1, 3), string(shared, 0, 3))).isFalse();
    }

    @Test
    void codingTellsEqualBytesApart() {
        MadeObject latin = heap.object("java.lang.String")
                .field("value", array("byte[]", BasicType.BYTE, 65, 66))
                .number("coder", BasicType.BYTE, 0);
        MadeObject utf16 = heap.object("java.lang.String")
                .field("value", array("byte[]", BasicType.BYTE, 65, 66))
                .number("coder", BasicType.BYTE, 1);
        assertThat(same(latin, utf16)).isFalse();
        assertThat(hash(latin)).isNotEqualTo(hash(utf16));
    }

    @Test
    void longArraysAreComparedToTheEnd() {
        long[] values = new long[5000];
        MadeObject one = array("long[]", BasicType.LONG, values);
        values[4999] = 1;
        MadeObject other = array("long[]", BasicType.LONG, values);
        values[4999] = 0;
        MadeObject again = array("long[]", BasicType.LONG, values);
        Content left = new Content(heap);
        Content right = new Content(heap);
        left.array(one.index());
        right.array(other.index());
        assertThat(left.byteCount()).isEqualTo(40_000);
        assertThat(left.same(right)).isFalse();
        assertThat(left.hash()).isNotEqualTo(right.hash());
        right.array(again.index());
        assertThat(left.same(right)).isTrue();
        assertThat(left.hash()).isEqualTo(right.hash());
    }

    @Test
    void equalHashesOfDifferentContentsStayApart() {
        Repeats repeats = new Repeats(100);
        for (int i = 0; i < 5000; i++) {
            repeats.mark(7);
            repeats.count(7L << 32 | 7, i % 5, 10, (one, two) -> one == two);
        }
        assertThat(repeats.maybeTwice(7)).isTrue();
        assertThat(repeats.maybeTwice(8)).isFalse();
        assertThat(repeats.most(3)).hasDimensions(3, 4);
        assertThat(repeats.most(3)[0]).containsExactly(0, 1000, 10_000, 9990);
        long[] all = new long[1];
        repeats.forEach((first, objects, bytes, wasted) -> all[0] += objects);
        assertThat(all[0]).isEqualTo(5000);
    }

    @Test
    void theTableGrows() {
        Repeats repeats = new Repeats(100);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                repeats.count(i * 0x9e3779b97f4a7c15L, i, 16, (one, two) -> one == two);
            }
        }
        long[] found = new long[1];
        repeats.forEach((first, objects, bytes, wasted) -> {
            assertThat(objects).isEqualTo(2);
            found[0]++;
        });
        assertThat(found[0]).isEqualTo(10_000);
    }

    private boolean same(MadeObject one, MadeObject other) {
        return content(one).same(content(other));
    }

    private long hash(MadeObject string) {
        return content(string).hash();
    }

    private Content content(MadeObject string) {
        Content content = new Content(heap);
        assertThat(content.string(string.index())).isTrue();
        return content;
    }
}
