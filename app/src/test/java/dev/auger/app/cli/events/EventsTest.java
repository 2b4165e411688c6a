package dev.auger.app.cli.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.auger.app.cli.UsageError;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.text.Bundles;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types and rows as the command line writes them. */
final class EventsTest {

    private static final Filters ALL = filters(null, List.of(), List.of(), -1);

    private MadeRecording recording = new MadeRecording();
    private EventTable parks = new MadeEventLog(recording).table("empty");

    @BeforeEach
    void record() {
        recording = new MadeRecording(Instant.parse("2026-01-02T03:04:05Z"))
                .thread(new ThreadRef("main", 1, 4711, false, "main"))
                .thread(new ThreadRef("", 77, -1, true, null));
        MadeEventLog log = new MadeEventLog(recording);
        log.table("jdk.ThreadPark")
                .label("Java Thread Park")
                .category("Java Application", "Statistics")
                .field("startTime", "Start Time", Content.INSTANT)
                .field("duration", "Duration", Content.DURATION)
                .field("eventThread", "Event Thread", Content.THREAD)
                .field("stackTrace", "Stack Trace", Content.STACK)
                .field("parkedClass", "Class Parked On", Content.CLASS)
                .field("address", "Address", Content.ADDRESS)
                .field("timeout", "Timeout", Content.DURATION)
                .field("share", "Share", Content.FRACTION)
                .field("fair", "Fair", Content.BOOLEAN)
                .field("words", "Words", Content.TEXT)
                .field("size", "Size", Content.BYTES)
                .row(
                        10,
                        5_000_123,
                        "main",
                        "shop.Main.main:7;shop.Cart.add:12",
                        "java.lang.Object",
                        0x7f30a8L,
                        null,
                        (double) 0.1f,
                        true,
                        "a, \"b\"",
                        4096)
                .row(20, 40_000_000, null, null, null, null, null, Double.NaN, false, "", 0)
                .row(30, 1, "worker-2", "shop.Price.of:9", "", 0, 2_000_000, 1.0, null, "x\ny", 1);
        log.table("jdk.ThreadSleep").label("Java Thread Sleep").category("Java Application");
        log.table("jdk.GCPhasePause").field("startTime", Content.INSTANT).row(1);
        recording.log(log);
        parks = log.table("jdk.ThreadPark");
    }

    private static Filters filters(
            @Nullable String thread, List<Expression> include, List<Expression> exclude, int top) {
        return new Filters(
                null,
                thread == null ? null : Expression.parse("--thread", thread),
                null,
                null,
                include,
                exclude,
                false,
                false,
                top);
    }

    private JsonNode rows(Filters filters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            EventsJson.rows(json, new EventRows(parks, filters), filters.limit(), Job.quiet());
        }
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void aRowHasEveryFieldInItsUnit() throws IOException {
        JsonNode document = rows(ALL);
        assertThat(document.get("type").asText()).isEqualTo("jdk.ThreadPark");
        assertThat(document.get("total").asLong()).isEqualTo(3);
        assertThat(document.get("fields").get(1))
                .hasToString(
                        "{\"name\":\"duration\",\"label\":\"Duration\",\"content\":\"duration\",\"unit\":\"milliseconds\"}");
        assertThat(document.get("rows").get(0))
                .hasToString("{\"startTime\":\"2026-01-02T03:04:05.01Z\",\"duration\":5.000123,"
                        + "\"eventThread\":{\"name\":\"main\",\"id\":\"1\",\"osId\":\"4711\"},"
                        + "\"stackTrace\":[{\"class\":\"shop.Cart\",\"method\":\"add\",\"file\":null,\"line\":12},"
                        + "{\"class\":\"shop.Main\",\"method\":\"main\",\"file\":null,\"line\":7}],"
                        + "\"stackTrace.truncated\":false,\"parkedClass\":\"java.lang.Object\","
                        + "\"address\":\"0x7f30a8\",\"timeout\":null,\"share\":0.1,\"fair\":true,"
                        + "\"words\":\"a, \\\"b\\\"\",\"size\":4096}");
    }

    @Test
    void whatIsNotThereIsNull() throws IOException {
        assertThat(rows(ALL).get("rows").get(1))
                .hasToString("{\"startTime\":\"2026-01-02T03:04:05.02Z\",\"duration\":40,\"eventThread\":null,"
                        + "\"stackTrace\":null,\"stackTrace.truncated\":false,\"parkedClass\":null,\"address\":null,"
                        + "\"timeout\":null,\"share\":null,\"fair\":false,\"words\":\"\",\"size\":0}");
    }

    @Test
    void filtersOnThreadsAndFrames() throws IOException {
        assertThat(starts(filters("^main$", List.of(), List.of(), -1))).containsExactly("05.01Z");
        assertThat(starts(filters("worker|main", List.of(), List.of(), -1))).containsExactly("05.01Z", "05.03Z");
        Expression cart = Expression.parse("--include", "Cart");
        assertThat(starts(filters(null, List.of(cart), List.of(), -1))).containsExactly("05.01Z");
        assertThat(starts(filters(null, List.of(), List.of(cart), -1))).containsExactly("05.02Z", "05.03Z");
        assertThat(starts(filters("nobody", List.of(), List.of(), -1))).isEmpty();
    }

    private List<String> starts(Filters filters) throws IOException {
        return rows(filters).get("rows").findValuesAsText("startTime").stream()
                .map(t -> t.substring(17))
                .toList();
    }

    @Test
    void topCutsRowsAndNotTheTotal() throws IOException {
        JsonNode document = rows(filters("worker|main", List.of(), List.of(), 1));
        assertThat(document.get("rows")).hasSize(1);
        assertThat(document.get("total").asLong()).isEqualTo(2);
    }

    @Test
    void csv() throws IOException {
        StringBuilder out = new StringBuilder();
        EventsCsv.rows(out, new EventRows(parks, ALL), Integer.MAX_VALUE, Job.quiet());
        assertThat(out.toString().split("\r\n"))
                .containsExactly(
                        "startTime,duration [milliseconds],eventThread,stackTrace,parkedClass,address,"
                                + "timeout [milliseconds],share [fraction],fair,words,size [bytes]",
                        "2026-01-02T03:04:05.01Z,5.000123,main,shop.Main.main:7;shop.Cart.add:12,java.lang.Object,"
                                + "0x7f30a8,,0.1,true,\"a, \"\"b\"\"\",4096",
                        "2026-01-02T03:04:05.02Z,40,,,,,,,false,,0",
                        "2026-01-02T03:04:05.03Z,0.000001,worker-2,shop.Price.of:9,,0x0,2,1,,\"x\ny\",1");
    }

    @Test
    void typesAreOrderedByCountAndSaidToBeRecordedOnlyIfTheyWere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(out)) {
            EventsJson.types(json, TypeCount.of(recording, Job.quiet()));
        }
        assertThat(new ObjectMapper().readTree(out.toByteArray()))
                .hasToString("{\"types\":[{\"name\":\"jdk.ThreadPark\",\"label\":\"Java Thread Park\","
                        + "\"category\":[\"Java Application\",\"Statistics\"],\"count\":3,\"recorded\":true},"
                        + "{\"name\":\"jdk.GCPhasePause\",\"label\":\"jdk.GCPhasePause\",\"category\":[],\"count\":1,"
                        + "\"recorded\":true},"
                        + "{\"name\":\"jdk.ThreadSleep\",\"label\":\"Java Thread Sleep\","
                        + "\"category\":[\"Java Application\"],\"count\":0,\"recorded\":false}]}");
    }

    @Test
    void tablesForPeople() throws IOException {
        StringBuilder types = new StringBuilder();
        EventsText text = new EventsText(new Bundles(Locale.ENGLISH, List.of("cli")), ALL);
        text.types(TypeCount.of(recording, Job.quiet()), types);
        assertThat(types).contains("4 events of 2 types", "Java Application / Statistics", "  jdk.ThreadPark");
        assertThat(types).contains("0 more types were on and did not occur, 1 were not recorded");
        StringBuilder rows = new StringBuilder();
        text.rows(new EventRows(parks, ALL), Job.quiet(), rows);
        assertThat(rows).contains("Class Parked On", "5 ms", "shop.Cart.add", "4.0 KiB", "x y");
        StringBuilder none = new StringBuilder();
        text.rows(new EventRows(parks, filters("nobody", List.of(), List.of(), -1)), Job.quiet(), none);
        assertThat(none).contains("no event passes the filters");
    }

    @Test
    void namesMayBeShortAndNearOnesAreOffered() {
        TypeNames names = new TypeNames(recording.eventLog().types());
        assertThat(names.find("jdk.ThreadPark").name()).isEqualTo("jdk.ThreadPark");
        assertThat(names.find("ThreadPark").name()).isEqualTo("jdk.ThreadPark");
        assertThat(names.find("threadpark").name()).isEqualTo("jdk.ThreadPark");
        assertThatThrownBy(() -> names.find("jdk.ThreadParc"))
                .isInstanceOfSatisfying(
                        UsageError.class,
                        e -> assertThat(e.phrase().arguments()).containsExactly("jdk.ThreadParc", "jdk.ThreadPark"));
        assertThatThrownBy(() -> names.find("thread"))
                .isInstanceOfSatisfying(
                        UsageError.class,
                        e -> assertThat(e.phrase().arguments())
                                .containsExactly("thread", "jdk.ThreadPark, jdk.ThreadSleep"));
        assertThatThrownBy(() -> names.find("NothingLikeIt"))
                .isInstanceOfSatisfying(
                        UsageError.class, e -> assertThat(e.phrase().key()).isEqualTo("cli.usage.typeUnknown"));
    }

    @Test
    void cancelStops() {
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> new EventRows(parks, ALL).each(10, job, row -> {}))
                .isInstanceOf(JobCancelled.class);
    }
}
