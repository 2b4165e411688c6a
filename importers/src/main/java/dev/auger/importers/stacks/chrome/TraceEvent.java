package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import java.io.IOException;

/** The fields of one event; times are microseconds from some start, with decimals. */
final class TraceEvent {

    String phase = "";
    String name = "";
    String pid = "";
    String tid = "";
    String id = "";
    double at = Double.NaN;
    /** {@code args.name}, which is the thread's in an event that names one. */
    String threadName = "";

    final V8Chunk chunk = new V8Chunk();
    private double duration = Double.NaN;
    private double threadDuration = Double.NaN;

    static TraceEvent read(JsonParser json) throws IOException {
        TraceEvent event = new TraceEvent();
        JsonFile.fields(json, field -> event.field(field, json));
        return event;
    }

    private void field(String field, JsonParser json) throws IOException {
        switch (field) {
            case "ph" -> phase = JsonFile.text(json);
            case "name" -> name = JsonFile.text(json);
            case "pid" -> pid = JsonFile.text(json);
            case "tid" -> tid = JsonFile.text(json);
            case "id" -> id = JsonFile.text(json);
            case "ts" -> at = JsonFile.real(json, Double.NaN);
            case "dur" -> duration = JsonFile.real(json, Double.NaN);
            case "tdur" -> threadDuration = JsonFile.real(json, Double.NaN);
            case "args" ->
                JsonFile.fields(json, inner -> {
                    if (inner.equals("name")) {
                        threadName = JsonFile.text(json);
                    } else if (inner.equals("data")) {
                        chunk.read(json);
                    }
                });
            default -> {
                // Categories, colours, scopes.
            }
        }
    }

    /** How long a complete event lasted; not below 0. */
    double lasted() {
        double lasted = Double.isNaN(duration) ? threadDuration : duration;
        return lasted > 0 ? lasted : 0;
    }
}
