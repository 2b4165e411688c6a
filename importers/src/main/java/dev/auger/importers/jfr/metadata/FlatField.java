package dev.auger.importers.jfr.metadata;

import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of an event type, or a field of a struct in it, or of a struct in that.
 *
 * @param path its name behind those of the structs it is in, with dots
 * @param label for people
 * @param def the field as it is declared
 * @param content what its values mean
 */
public record FlatField(String path, String label, FieldDef def, Content content) {

    /** As {@link Layout} has it. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_FIELDS = 1 << 10;

    /** For who shows it. */
    public EventField field() {
        return new EventField(path, label, def.annotations().value("Description"), content);
    }

    /** In declared order; of fields with one name the first. Of a type that contains itself, those that make sense. */
    public static List<FlatField> of(TypeDef type) {
        Map<String, FlatField> fields = new LinkedHashMap<>();
        collect(type, "", "", 0, fields);
        return new ArrayList<>(fields.values());
    }

    private static void collect(
            TypeDef type, String prefix, String labelPrefix, int depth, Map<String, FlatField> fields) {
        for (FieldDef def : type.fields()) {
            String path = prefix + def.name();
            String said = def.annotations().value("Label");
            String label = labelPrefix + (said.isEmpty() ? def.name() : said);
            boolean struct = def.type().shape() == TypeDef.Shape.STRUCT && !def.pooled() && !def.array();
            if (!struct) {
                if (fields.size() < MAX_FIELDS) {
                    fields.putIfAbsent(path, new FlatField(path, label, def, content(def)));
                }
            } else if (depth < MAX_DEPTH && fields.size() < MAX_FIELDS) {
                collect(def.type(), path + '.', label + ": ", depth + 1, fields);
            }
        }
    }

    private static Content content(FieldDef def) {
        if (def.array()) {
            return Content.TEXT;
        }
        if (def.pooled()) {
            return pooled(def.type());
        }
        return switch (def.type().shape()) {
            case STRING, STRUCT -> Content.TEXT;
            case BYTE -> def.type().name().equals("boolean") ? Content.BOOLEAN : number(def);
            case SHORT -> def.type().name().equals("char") ? Content.TEXT : number(def);
            default -> number(def);
        };
    }

    /** By what the type has rather than by its name, which differs between writers. */
    private static Content pooled(TypeDef type) {
        if (type.name().equals("java.lang.Class")) {
            return Content.CLASS;
        }
        if (type.name().equals("java.lang.Thread") || type.field("osThreadId") != null) {
            return Content.THREAD;
        }
        FieldDef frames = type.field("frames");
        return frames != null && frames.array() ? Content.STACK : Content.TEXT;
    }

    private static Content number(FieldDef def) {
        Annotations said = def.annotations();
        if (said.has("Timestamp") || isStart(def)) {
            return Content.INSTANT;
        }
        if (said.has("Timespan") || isDuration(def)) {
            return Content.DURATION;
        }
        if (said.has("MemoryAddress")) {
            return Content.ADDRESS;
        }
        if (said.has("Percentage")) {
            return Content.FRACTION;
        }
        if (said.has("DataAmount")) {
            return said.has("Frequency") ? Content.BYTES_PER_SECOND : Content.BYTES;
        }
        if (said.has("Frequency")) {
            return Content.HERTZ;
        }
        return def.type().shape() == TypeDef.Shape.FLOAT || def.type().shape() == TypeDef.Shape.DOUBLE
                ? Content.REAL
                : Content.COUNT;
    }

    /** Writers that annotate nothing still mean ticks. */
    private static boolean isStart(FieldDef def) {
        return def.name().equals("startTime") && def.type().shape() == TypeDef.Shape.LONG;
    }

    private static boolean isDuration(FieldDef def) {
        return def.name().equals("duration") && def.type().shape() == TypeDef.Shape.LONG;
    }
}
