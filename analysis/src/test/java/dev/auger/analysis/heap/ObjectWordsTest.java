package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import org.junit.jupiter.api.Test;

class ObjectWordsTest {

    private final MadeHeap heap = new MadeHeap();

    @Test
    void collectionsSaySizeAndRoom() {
        MadeObject table = heap.object("java.util.HashMap$Node[]").length(16384);
        MadeObject map = heap.object("java.util.HashMap").field("table", table).number("size", BasicType.INT, 1203);
        assertThat(text(map)).isEqualTo("HashMap, 1203 of 16384");
        assertThat(text(heap.object("java.util.HashSet").field("map", map))).isEqualTo("HashSet, 1203 of 16384");
        assertThat(text(heap.object("java.util.ArrayList")
                        .field("elementData", heap.object("java.lang.Object[]").length(10))
                        .number("size", BasicType.INT, 3)))
                .isEqualTo("ArrayList, 3 of 10");
        assertThat(text(heap.object("java.util.LinkedList").number("size", BasicType.INT, 3)))
                .isEqualTo("LinkedList, 3");
        assertThat(text(heap.object("java.util.ArrayDeque")
                        .field("elements", heap.object("java.lang.Object[]").length(17))
                        .number("head", BasicType.INT, 15)
                        .number("tail", BasicType.INT, 2)))
                .isEqualTo("ArrayDeque, 4 of 17");
    }

    @Test
    void aContendedMapAddsItsCells() {
        MadeObject cells = heap.object("java.util.concurrent.ConcurrentHashMap$CounterCell[]")
                .element(heap.object("java.util.concurrent.ConcurrentHashMap$CounterCell")
                        .number("value", BasicType.LONG, 5))
                .element(null);
        assertThat(text(heap.object("java.util.concurrent.ConcurrentHashMap")
                        .number("baseCount", BasicType.LONG, 7)
                        .field("counterCells", cells)
                        .field("table", heap.object("X[]").length(32))))
                .isEqualTo("ConcurrentHashMap, 12 of 32");
    }

    @Test
    void textsNumbersAndNames() {
        assertThat(text(heap.string("a word"))).isEqualTo("\"a word\"");
        assertThat(text(heap.string("x".repeat(500)))).hasSize(123).endsWith("…\"");
        assertThat(text(heap.object("java.lang.Integer").number("value", BasicType.INT, -7)))
                .isEqualTo("Integer -7");
        assertThat(text(heap.object("byte[]").length(4096))).isEqualTo("byte[4096]");
        assertThat(text(heap.thread("main"))).isEqualTo("Thread main");
        assertThat(text(heap.classObject("app.Thing"))).isEqualTo("class app.Thing");
        heap.type("app.Colour", "java.lang.Enum");
        MadeObject red = heap.object("app.Colour").field("name", heap.string("RED"));
        assertThat(text(red)).isEqualTo("Colour RED");
        assertThat(text(heap.object("app.Thing"))).isEqualTo("Thing");
    }

    private String text(MadeObject object) {
        return ObjectWords.of(heap, object.index()).text();
    }
}
