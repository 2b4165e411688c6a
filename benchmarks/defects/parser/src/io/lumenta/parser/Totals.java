package io.lumenta.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bytes by path. */
final class Totals {
    private final Map<String, Long> bytes = new HashMap<>();
    private String top = "";

    void add(Fields fields) {
        bytes.merge(fields.path(), (long) fields.bytes(), Long::sum);
    }

    void rank() {
        List<Map.Entry<String, Long>> entries = new ArrayList<>(bytes.entrySet());
        entries.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> entry : entries) {
            text.append(entry.getKey()).append('\t').append(entry.getValue()).append('\n');
        }
        top = text.toString();
    }

    String top() {
        return top;
    }
}
