package dev.auger.importers.jfr.metadata;

import java.util.List;
import java.util.Map;

/** An element of the metadata tree: {@code metadata}, {@code class}, {@code field}, {@code annotation}, {@code region}, …. */
record Element(String name, Map<String, String> attributes, List<Element> children) {

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    long number(String key, long otherwise) {
        try {
            return Long.parseLong(attribute(key));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
