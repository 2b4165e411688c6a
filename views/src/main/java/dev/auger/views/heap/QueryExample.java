package dev.auger.views.heap;

/** Queries to start from, which every Java heap answers. */
enum QueryExample {
    BIGGEST("biggest", "SELECT * FROM \".*\" o\nORDER BY o.@retainedHeapSize DESC LIMIT 100"),
    STRINGS(
            "strings",
            "SELECT s AS string, s.value.@length AS length, s.@retainedHeapSize AS retained\nFROM java.lang.String s\n"
                    + "ORDER BY s.value.@length DESC LIMIT 100"),
    MAPS(
            "maps",
            "SELECT m AS map, m.size AS entries, m.@retainedHeapSize AS retained\nFROM java.util.HashMap m\nWHERE m.size >= 1000"),
    LISTS("lists", "SELECT l AS list, inbounds(l) AS holders\nFROM java.util.ArrayList l\nWHERE l.size = 0"),
    THREADS(
            "threads",
            "SELECT t AS thread, t.@usedHeapSize AS itself, t.@retainedHeapSize AS retained\nFROM INSTANCEOF java.lang.Thread t\n"
                    + "ORDER BY t.@retainedHeapSize DESC"),
    LOADERS(
            "loaders",
            "SELECT l AS loader, l.@retainedHeapSize AS retained\nFROM INSTANCEOF java.lang.ClassLoader l\n"
                    + "ORDER BY l.@retainedHeapSize DESC");

    private final String id;
    private final String query;

    QueryExample(String id, String query) {
        this.id = id;
        this.query = query;
    }

    /** Resource key of what it asks. */
    String key() {
        return "heap.query.example." + id;
    }

    String query() {
        return query;
    }
}
