package dev.auger.analysis.heap.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text, bytes and figures of arrays, and what values of the JDK say. */
class ContentViewsTest {

    private final MadeHeap heap = new MadeHeap();

    private MadeObject array(BasicType type, long... raw) {
        MadeObject array = heap.object(type.javaName() + "[]").length(raw.length);
        for (int i = 0; i < raw.length; i++) {
            array.number("[" + i + "]", type, raw[i]);
        }
        return array;
    }

    private MadeObject bytes(byte[] content) {
        long[] raw = new long[content.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = content[i];
        }
        return array(BasicType.BYTE, raw);
    }

    private TextContent text(MadeObject object) {
        return TextContent.of(heap, object.index()).orElseThrow();
    }

    private String words(MadeObject object) {
        return ValueText.of(heap, object.index(), 100).orElse("none");
    }

    @Test
    void bytesAreReadAsTheyLook() {
        TextContent content = text(bytes("für 价格".getBytes(StandardCharsets.UTF_8)));
        assertThat(content.encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(content.guessed()).isTrue();
        assertThat(content.isText()).isTrue();
        assertThat(content.piece(0, 100).text()).isEqualTo("für 价格");
        assertThat(content.as(TextEncoding.LATIN_1).piece(0, 3).text()).isEqualTo("fÃ¼");
        assertThat(text(bytes(new byte[] {0, 1, 2})).isText()).isFalse();
    }

    @Test
    void noCharacterIsCutBetweenPieces() {
        TextContent content = text(bytes("a价b".getBytes(StandardCharsets.UTF_8)));
        TextContent.Piece first = content.piece(0, 2);
        assertThat(first.text()).isEqualTo("a价");
        assertThat(content.piece(2, 2).text()).isEmpty();
        assertThat(content.piece(4, 2).text()).isEqualTo("b");
        assertThat(first.to()).isEqualTo(4);
    }

    @Test
    void stringsOfEveryReleaseAreReadFromTheirArrays() {
        MadeObject chars = array(BasicType.CHAR, 'x', 'a', 'b', 'y');
        MadeObject shared = heap.string("ab")
                .field("value", chars)
                .number("offset", BasicType.INT, 1)
                .number("count", BasicType.INT, 2);
        assertThat(text(shared).piece(0, 100).text()).isEqualTo("ab");
        MadeObject latin = heap.string("ä")
                .field("value", array(BasicType.BYTE, (byte) 0xe4))
                .number("coder", BasicType.BYTE, 0);
        assertThat(text(latin).piece(0, 100).text()).isEqualTo("ä");
        MadeObject wide = heap.string("价")
                .field("value", array(BasicType.BYTE, (byte) 0xf7, 0x4e))
                .number("coder", BasicType.BYTE, 1);
        assertThat(text(wide).piece(0, 100).text()).isEqualTo("价");
        assertThat(text(heap.string("told by the heap")).piece(5, 2).text()).isEqualTo("by");
        assertThat(TextContent.of(heap, heap.object("app.Order").index())).isEmpty();
        assertThat(text(chars).piece(0, 100).text()).isEqualTo("xaby");
    }

    @Test
    void aBuilderSaysWhatIsInUse() {
        heap.type("java.lang.StringBuilder", "java.lang.AbstractStringBuilder");
        MadeObject builder = heap.object("java.lang.StringBuilder")
                .field("value", bytes("hello, rest".getBytes(StandardCharsets.ISO_8859_1)))
                .number("coder", BasicType.BYTE, 0)
                .number("count", BasicType.INT, 5);
        assertThat(text(builder).piece(0, 100).text()).isEqualTo("hello");
    }

    @Test
    void hexKeepsTheBytesOfAnElementTogether() {
        MadeObject ints = array(BasicType.INT, 1, -2, 0x41424344, 0, 7);
        assertThat(HexDump.lines(heap, ints.index(), 0, 10, 16))
                .containsExactly(
                        new HexDump.Line(0, "00000001 fffffffe 41424344 00000000", "........ABCD...."),
                        new HexDump.Line(16, "00000007", "...."));
        assertThat(HexDump.lines(heap, ints.index(), 16, 10, 16)).hasSize(1);
        MadeObject chars = array(BasicType.CHAR, 'k', '价');
        assertThat(HexDump.lines(heap, chars.index(), 0, 10, 16))
                .containsExactly(new HexDump.Line(0, "006b 4ef7", "k价"));
        assertThat(HexDump.has(heap, heap.object("app.Order").index())).isFalse();
    }

    @Test
    void numbersAreSummedUp() {
        NumberSummary ints = NumberSummary.of(
                        heap, array(BasicType.INT, 4, 0, -1, 9).index(), Job.quiet())
                .orElseThrow();
        assertThat(ints).isEqualTo(new NumberSummary(4, 4, 1, -1, 9, 3, true));
        long nan = Double.doubleToRawLongBits(Double.NaN);
        NumberSummary none = NumberSummary.of(heap, array(BasicType.DOUBLE, nan).index(), Job.quiet())
                .orElseThrow();
        assertThat(none.least()).isNaN();
        assertThat(NumberSummary.of(heap, array(BasicType.CHAR, 'a').index(), Job.quiet()))
                .isEmpty();
    }

    @Test
    void timesReadAsIso() {
        MadeObject date = heap.object("java.time.LocalDate")
                .number("year", BasicType.INT, 2025)
                .number("month", BasicType.SHORT, 9)
                .number("day", BasicType.SHORT, 16);
        MadeObject time = heap.object("java.time.LocalTime")
                .number("hour", BasicType.BYTE, 7)
                .number("minute", BasicType.BYTE, 5)
                .number("second", BasicType.BYTE, 0)
                .number("nano", BasicType.INT, 0);
        MadeObject both =
                heap.object("java.time.LocalDateTime").field("date", date).field("time", time);
        MadeObject offset = heap.object("java.time.ZoneOffset").number("totalSeconds", BasicType.INT, 7200);
        MadeObject zone = heap.object("java.time.ZoneRegion").field("id", heap.string("Europe/Berlin"));
        assertThat(words(heap.object("java.time.ZonedDateTime")
                        .field("dateTime", both)
                        .field("offset", offset)
                        .field("zone", zone)))
                .isEqualTo("2025-09-16T07:05+02:00[Europe/Berlin]");
        assertThat(words(heap.object("java.time.Instant")
                        .number("seconds", BasicType.LONG, 0)
                        .number("nanos", BasicType.INT, 1_000_000)))
                .isEqualTo("1970-01-01T00:00:00.001Z");
        assertThat(words(heap.object("java.time.Duration").number("seconds", BasicType.LONG, 90)))
                .isEqualTo("PT1M30S");
        assertThat(words(heap.object("java.time.LocalDate").number("month", BasicType.SHORT, 77)))
                .isEqualTo("none");
    }

    @Test
    void addressesAndNumbersReadAsTheyPrint() {
        assertThat(words(heap.object("java.math.BigDecimal")
                        .number("intCompact", BasicType.LONG, 12345)
                        .number("scale", BasicType.INT, 2)))
                .isEqualTo("123.45");
        assertThat(words(heap.object("java.math.BigDecimal")
                        .number("intCompact", BasicType.LONG, 7)
                        .number("scale", BasicType.INT, Integer.MIN_VALUE)))
                .isEqualTo("7E2147483648");
        assertThat(words(heap.object("java.net.URL")
                        .field("protocol", heap.string("https"))
                        .field("authority", heap.string("shop.example:8443"))
                        .field("file", heap.string("/orders?id=7"))))
                .isEqualTo("https://shop.example:8443/orders?id=7");
        MadeObject holder = heap.object("java.net.InetAddress$InetAddressHolder")
                .field("hostName", heap.string("db"))
                .number("address", BasicType.INT, 0x0a000105);
        heap.type("java.net.Inet4Address", "java.net.InetAddress");
        assertThat(words(heap.object("java.net.Inet4Address").field("holder", holder)))
                .isEqualTo("db/10.0.1.5");
        assertThat(words(heap.object("java.lang.StackTraceElement")
                        .field("declaringClass", heap.string("shop.Main"))
                        .field("methodName", heap.string("run"))
                        .field("fileName", heap.string("Main.java"))
                        .number("lineNumber", BasicType.INT, 12)))
                .isEqualTo("shop.Main.run(Main.java:12)");
        assertThat(words(heap.object("java.net.URI"))).isEqualTo("none");
    }

    @Test
    void aClassSaysWhatItExtends() {
        heap.type("shop.Order", "shop.Entity");
        assertThat(Details.of(heap, heap.classObject("shop.Order").index()))
                .extracting(Detail::kind, Detail::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Detail.Kind.SUPERCLASS, "shop.Entity"));
    }
}
