package dev.auger.analysis.heap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries over a shop: two orders share a customer, one has items; a subclass, a loose object nobody refers to. */
class HeapQueryTest {

    private final MadeHeap heap = new MadeHeap();
    private MadeObject customer;
    private MadeObject shared;
    private MadeObject first;
    private MadeObject second;
    private MadeObject express;

    @BeforeEach
    void make() {
        heap.type("app.Order");
        heap.type("app.Express", "app.Order");
        customer = heap.object("app.Customer").field("name", heap.string("Ada"));
        shared = heap.object("app.Note").size(40);
        MadeObject items = heap.object("app.Item[]")
                .element(heap.object("app.Item").number("price", BasicType.INT, 5))
                .element(null);
        first = heap.object("app.Order")
                .field("customer", customer)
                .field("items", items)
                .field("note", shared)
                .number("id", BasicType.LONG, 1)
                .number("paid", BasicType.BOOLEAN, 1)
                .number("grade", BasicType.CHAR, 'b')
                .root(GcRoot.Kind.JNI_GLOBAL);
        second = heap.object("app.Order")
                .field("customer", customer)
                .field("items", null)
                .field("note", shared)
                .number("id", BasicType.LONG, 2)
                .number("paid", BasicType.BOOLEAN, 0)
                .number("grade", BasicType.CHAR, 'a')
                .root(GcRoot.Kind.JNI_GLOBAL);
        express = heap.object("app.Express")
                .field("customer", heap.object("app.Customer").field("name", heap.string("Bob")))
                .number("id", BasicType.LONG, 3)
                .root(GcRoot.Kind.JNI_GLOBAL);
        heap.object("app.Order").number("id", BasicType.LONG, 99);
    }

    private List<List<Object>> rows(String query) {
        return rows(query, Long.MAX_VALUE);
    }

    private List<List<Object>> rows(String query, long most) {
        List<List<Object>> rows = new ArrayList<>();
        HeapQuery.parse(query).run(HeapAnalysis.of(heap, Job.quiet()), most, rows::add, Job.quiet());
        return rows;
    }

    private List<Object> ids(String query) {
        return rows(query).stream().map(row -> (Object) row.getFirst()).toList();
    }

    private HeapObject object(MadeObject made) {
        return new HeapObject(made.index());
    }

    @Test
    void instancesOfAClassAndItsSubclasses() {
        assertThat(ids("SELECT o.id FROM app.Order o")).containsExactly(1L, 2L);
        assertThat(ids("select o.id from instanceof app.Order o")).containsExactly(1L, 2L, 3L);
        assertThat(ids("SELECT o.id FROM \"app\\.(Order|Express)\" o")).containsExactly(1L, 2L, 3L);
        assertThat(ids("SELECT o FROM OBJECTS app.Order o"))
                .containsExactly(new HeapObject(heap.classObject("app.Order").index()));
    }

    @Test
    void addressesIdsAndQueriesAsSources() {
        String address = "0x" + Long.toHexString(heap.addressOf(second.index()));
        String type = "0x"
                + Long.toHexString(
                        heap.addressOf(heap.classObject("app.Express").index()));
        assertThat(ids("SELECT o.id FROM " + address + " o")).containsExactly(2L);
        assertThat(ids("SELECT o.id FROM OBJECTS " + second.index() + " o")).containsExactly(2L);
        assertThat(ids("SELECT o.id FROM " + type + " o")).containsExactly(3L);
        assertThat(ids("SELECT o.id FROM (SELECT * FROM java.lang.Class c WHERE c.@name = 'app.Express') o"))
                .containsExactly(3L);
        assertThat(ids("SELECT o.id FROM OBJECTS (SELECT x FROM app.Order x WHERE x.id > 1) o"))
                .containsExactly(2L);
        assertThat(ids("SELECT o FROM OBJECTS dominators(" + address + ") o")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o.id = 1 | 1",
                "o.id != 1 | 2,3",
                "o.id <> 1 AND NOT o.id >= 3 | 2",
                "o.id + 1 = 3 OR o.id * 2 % 4 = 2 AND o.id > 2 | 2,3",
                "(o.id + 1 = 3 OR o.id * 2 % 4 = 2) AND o.id > 2 | 3",
                "o.id / 2 = 1 | 2,3",
                "-o.id < -2.5 | 3",
                "o.paid | 1",
                "o.paid = false | 2",
                "o.grade = 'a' | 2",
                "o.grade > 'a' | 1",
                "o.items = null AND o.grade != null | 2",
                "o.items.length = 2 | 1",
                "o.items[0].price = 5 | 1",
                "o.items[7] = null | 1,2,3",
                "o.customer.name.toString() = 'Ada' | 1,2",
                "toString(o.customer.name) LIKE 'B.*' | 3",
                "toString(o.customer.name) NOT LIKE 'B.*' | 1,2",
                "toString(o.customer.name).contains('d') | 1,2",
                "o.id IN (1, 3) | 1,3",
                "o.id NOT IN (1, 3) | 2",
                "o.customer IN (SELECT c FROM app.Customer c WHERE toString(c.name) = 'Bob') | 3",
                "o.items.@length > 1 | 1",
                "o INSTANCEOF app.Express | 3",
                "o.items implements IObjectArray | 1",
                "o.@clazz.@name = 'app.Order' | 1,2",
                "classof(o) = classof(o) | 1,2,3",
                "dominators(o).size() > 0 | 1,3",
                "dominatorof(o) = null | 1,2,3",
                "o.missing = null | 1,2,3",
            })
    void conditions(String condition, String expected) {
        List<Object> found = ids("SELECT o.id FROM INSTANCEOF app.Order o WHERE " + condition);
        assertThat(String.join(",", found.stream().map(Object::toString).toList()))
                .isEqualTo(expected);
    }

    @Test
    void columnsHaveNamesAndAttributesValues() {
        HeapQuery query =
                HeapQuery.parse("SELECT o.id AS number, toHex(o.@objectAddress), o.@usedHeapSize + 1 AS \"a b\","
                        + " o.@GCRoots, inbounds(o.note), outbounds(o)[1] FROM app.Order o LIMIT 1");
        assertThat(query.columns())
                .containsExactly(
                        "number",
                        "toHex(o.@objectAddress)",
                        "a b",
                        "o.@GCRoots",
                        "inbounds(o.note)",
                        "outbounds(o)[1]");
        List<List<Object>> rows = new ArrayList<>();
        query.run(HeapAnalysis.of(heap, Job.quiet()), 10, rows::add, Job.quiet());
        assertThat(rows)
                .containsExactly(List.of(
                        1L,
                        "0x" + Long.toHexString(heap.addressOf(first.index())),
                        17L,
                        "jni_global",
                        new ObjectSet(List.of(object(first), object(second))),
                        object(customer)));
    }

    @Test
    void everythingIsObjectAndSizes() {
        assertThat(HeapQuery.parse("SELECT * FROM app.Note").columns()).isEqualTo(HeapQuery.ALL_COLUMNS);
        assertThat(rows("SELECT * FROM app.Note")).containsExactly(List.of(object(shared), 40L, 40L));
        assertThat(rows("SELECT OBJECTS o.customer FROM app.Order o")).hasSize(2);
        assertThat(rows("SELECT DISTINCT OBJECTS o.customer FROM app.Order o"))
                .containsExactly(List.of(object(customer), 16L, 32L));
        assertThat(ids("SELECT DISTINCT o.customer FROM app.Order o")).containsExactly(object(customer));
    }

    @Test
    void orderLimitAndCount() {
        String all = "SELECT o.id AS n FROM INSTANCEOF app.Order o ";
        assertThat(ids(all + "ORDER BY n DESC")).containsExactly(3L, 2L, 1L);
        assertThat(ids(all + "ORDER BY o.paid, o.id DESC LIMIT 2")).containsExactly(3L, 2L);
        assertThat(ids(all + "LIMIT 2")).containsExactly(1L, 2L);
        assertThat(rows(all + "ORDER BY n DESC", 1)).containsExactly(List.of(3L));
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(HeapQuery.parse(all).run(analysis, 1, row -> {}, Job.quiet()))
                .isEqualTo(3);
        assertThat(HeapQuery.parse(all + "LIMIT 2").run(analysis, 1, row -> {}, Job.quiet()))
                .isEqualTo(2);
        assertThat(ids("SELECT o.id FROM app.Order o UNION (SELECT e.id FROM app.Express e)"))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRetainedSetCountsWhatItsObjectsKeepTogether() {
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        List<Object> kept = ids("SELECT AS RETAINED SET * FROM app.Order");
        assertThat(analysis.immediateDominator(customer.index())).isEqualTo(HeapAnalysis.ROOT);
        assertThat(kept).contains(object(first), object(second), object(customer), object(shared));
        assertThat(kept).doesNotContain(object(express)).hasSize(7);
        assertThat(ids("SELECT AS RETAINED SET * FROM app.Express")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELEC * FROM x | EXPECTED | 1 | 1",
                "SELECT * FROM app.Order o WHERE | EXPECTED | 1 | 32",
                "SELECT (1 + FROM app.Order | EXPECTED | 1 | 13",
                "SELECT * FROM app.Order o o | EXPECTED | 1 | 27",
                "SELECT * FROM app.Nothing | CLASS | 1 | 15",
                "SELECT * FROM 0x3 | OBJECT | 1 | 15",
                "SELECT sum(o) FROM app.Order o | FUNCTION | 1 | 8",
                "SELECT toHex(1, 2) FROM app.Order o | ARGUMENTS | 1 | 8",
                "SELECT o.@nothing FROM app.Order o | ATTRIBUTE | 1 | 10",
                "SELECT * FROM \"(\" | PATTERN | 1 | 15",
                "SELECT * FROM \"abc | UNTERMINATED | 1 | 15",
                "SELECT ? FROM x | CHARACTER | 1 | 8",
                "SELECT 12ab FROM x | NUMBER | 1 | 8",
                "SELECT * FROM app.Order o WHERE o.id + 1 | CONDITION | 1 | 38",
                "SELECT 1 FROM app.Order UNION (SELECT 1, 2 FROM app.Order) | COLUMNS | 1 | 32",
                "SELECT * FROM app.Order o WHERE o IN (SELECT 1, 2 FROM app.Order) | ONE_COLUMN | 1 | 38",
            })
    void mistakesAreFoundWhereTheyAre(String query, QueryError.Code code, int line, int column) {
        QueryError error = catchThrowableOfType(QueryError.class, () -> rows(query));
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.at()).isEqualTo(new Position(line, column));
    }

    @Test
    void placesCountLines() {
        QueryError error = catchThrowableOfType(
                QueryError.class,
                () -> rows("SELECT *\n// all of them\nFROM app.Order o /* the\norders */ WHERE o =\n  )"));
        assertThat(error.at()).isEqualTo(new Position(5, 3));
        assertThat(error.arguments()).containsExactly("a value", ")");
    }

    @Test
    void whoHoldsAText() {
        TextSearch found = TextSearch.find(HeapAnalysis.of(heap, Job.quiet()), "da", 10, Job.quiet());
        assertThat(found.total()).isEqualTo(1);
        FoundText ada = found.strings().getFirst();
        assertThat(ada.length()).isEqualTo(3);
        assertThat(ada.holder().className()).isEqualTo("app.Customer");
        assertThat(ada.holder().field()).isEqualTo("name");
        assertThat(ada.path().steps()).hasSize(3);
        assertThat(TextSearch.find(HeapAnalysis.of(heap, Job.quiet()), "", 1, Job.quiet())
                        .total())
                .isEqualTo(2);
    }
}
