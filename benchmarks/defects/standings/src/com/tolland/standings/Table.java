package com.tolland.standings;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Who has how many points. */
final class Table {
    private final Map<String, Integer> points = Collections.synchronizedMap(new TreeMap<>());

    void won(String team, int scored) {
        points.merge(team, scored, Integer::sum);
    }

    String print() {
        Page page = new Page();
        points.forEach(page::line);
        return page.text();
    }
}
