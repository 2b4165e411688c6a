package dev.auger.analysis.pattern;

import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.recording.EventField.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events of a scene. The type of a field follows from how its value is written; {@code A..B} goes from one number to another. */
final class SceneEvents {

    private SceneEvents() {}

    static void add(MadeEventTable table, int count, long millis, Map<String, String> fields) {
        if (table.type().fields().isEmpty()) {
            table.field("startTime", Content.INSTANT);
            fields.forEach((name, value) -> table.field(field(name), content(name, value)));
        }
        for (int i = 0; i < count; i++) {
            List<Object> row = new ArrayList<>();
            row.add(i * millis);
            for (Map.Entry<String, String> e : fields.entrySet()) {
                row.add(value(e.getKey(), e.getValue(), i, count));
            }
            table.row(row.toArray());
        }
    }

    private static String field(String name) {
        return switch (name) {
            case "stack" -> "stackTrace";
            case "thread" -> "eventThread";
            default -> name;
        };
    }

    private static Content content(String name, String value) {
        if (name.equals("stack")) {
            return Content.STACK;
        }
        if (name.equals("thread")) {
            return Content.THREAD;
        }
        if (name.equals("duration")) {
            return Content.DURATION;
        }
        if (value.equals("true") || value.equals("false")) {
            return Content.BOOLEAN;
        }
        if (value.matches("-?\\d+(\\.\\.\\d+)?")) {
            return Content.COUNT;
        }
        return value.matches("\\d+\\.\\d+") ? Content.REAL : Content.TEXT;
    }

    private static Object value(String name, String value, int i, int count) {
        return switch (content(name, value)) {
            case STACK -> value.replace('|', ';');
            case BOOLEAN -> Boolean.valueOf(value);
            case REAL -> Double.valueOf(value);
            case COUNT, DURATION -> number(value, i, count);
            default -> value;
        };
    }

    private static Object number(String value, int i, int count) {
        String[] ends = value.split("\\.\\.");
        long first = Long.parseLong(ends[0]);
        long last = Long.parseLong(ends[ends.length - 1]);
        return count == 1 ? first : first + (last - first) * i / (count - 1);
    }
}
