package dev.auger.app.cli.json;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.query.FoundText;
import dev.auger.analysis.heap.query.HeapObject;
import dev.auger.analysis.heap.query.HeapQuery;
import dev.auger.analysis.heap.query.ObjectSet;
import dev.auger.analysis.heap.query.TextSearch;
import dev.auger.app.cli.heap.ObjectNames;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code heap query}: {@code {"columns":[…],"rows":[[…]],"total"}}, where an object is {@code {"id","class"}} and several are a list; with
 * {@code --text} {@code {"strings":[{"id","text","length","retainedBytes","holder":{"id","class","field"},"root":{"kind","thread"},
 * "path":[…]}],"total"}}.
 */
public final class HeapQueryJson {

    /** Characters of a text that are printed. */
    private static final int LONGEST = 200;

    private HeapQueryJson() {}

    /** Opens the document. */
    public interface Opening {
        JsonOut open() throws IOException;
    }

    /** Opened with the first row: a query that cannot be carried out has no document. */
    private static final class Document {

        private final Opening opening;
        private final List<String> columns;
        private @Nullable JsonOut json;

        Document(Opening opening, List<String> columns) {
            this.opening = opening;
            this.columns = columns;
        }

        JsonOut json() throws IOException {
            JsonOut known = json;
            if (known == null) {
                known = opening.open();
                json = known;
                known.beginObject().beginArray("columns");
                for (String column : columns) {
                    known.element(column);
                }
                known.endArray().beginArray("rows");
            }
            return known;
        }
    }

    /** Runs a query and writes rows as they come. */
    public static void rows(Opening opening, HeapQuery query, HeapAnalysis analysis, long most, Job job)
            throws IOException {
        Document document = new Document(opening, query.columns());
        try {
            long total = query.run(
                    analysis,
                    most,
                    row -> {
                        try {
                            JsonOut json = document.json().beginArray();
                            for (@Nullable Object value : row) {
                                value(json, analysis.heap(), value);
                            }
                            json.endArray();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    job);
            try (JsonOut json = document.json()) {
                json.endArray().number("total", total).endObject();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void value(JsonOut json, HeapSnapshot heap, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.element((String) null);
            case Boolean truth -> json.element(truth.booleanValue());
            case Long number -> json.element(number.longValue());
            case Double number -> json.element(number.doubleValue());
            case HeapObject object ->
                json.beginObject()
                        .address("id", heap.addressOf(object.index()))
                        .text("class", heap.typeOf(object.index()).name())
                        .endObject();
            case ObjectSet set -> {
                json.beginArray();
                for (HeapObject object : set.objects()) {
                    value(json, heap, object);
                }
                json.endArray();
            }
            default -> json.element(value.toString());
        }
    }

    /** @param texts whether to say what the strings say; {@code text} is null otherwise */
    public static void strings(JsonOut json, HeapSnapshot heap, TextSearch found, ObjectNames names, boolean texts)
            throws IOException {
        json.beginObject().beginArray("strings");
        for (FoundText text : found.strings()) {
            json.beginObject()
                    .address("id", heap.addressOf(text.string()))
                    .text("text", texts ? heap.stringValue(text.string(), LONGEST) : null)
                    .number("length", text.length())
                    .number("retainedBytes", text.retainedBytes());
            PathStep holder = text.holder();
            if (holder == null) {
                json.nothing("holder");
            } else {
                json.beginObject("holder");
                step(json, holder);
            }
            path(json, text.path(), names);
            json.endObject();
        }
        json.endArray().number("total", found.total()).endObject();
    }

    private static void path(JsonOut json, @Nullable HeapPath path, ObjectNames names) throws IOException {
        if (path == null) {
            json.nothing("root").beginArray("path").endArray();
            return;
        }
        json.beginObject("root")
                .text("kind", path.root().kind().id())
                .text("thread", names.thread(path.root()))
                .endObject()
                .beginArray("path");
        for (PathStep step : path.steps()) {
            json.beginObject();
            step(json, step);
        }
        json.endArray();
    }

    /** Ends the object that was begun. */
    private static void step(JsonOut json, PathStep step) throws IOException {
        json.address("id", step.address())
                .text("class", step.className())
                .text("field", step.field().isEmpty() ? null : step.field())
                .endObject();
    }
}
