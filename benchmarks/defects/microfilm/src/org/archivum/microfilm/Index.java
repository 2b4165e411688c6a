package org.archivum.microfilm;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Where to find which title. */
final class Index {
    private static final int MOST = 100_000;

    private final NavigableMap<Integer, Title> titles = new ConcurrentSkipListMap<>();

    void add(Title title) {
        titles.put(title.number(), title);
        if (title.number() > MOST) {
            titles.pollFirstEntry();
        }
    }

    List<String> search(String word, int from) {
        return titles.tailMap(from).values().stream()
                .limit(400)
                .map(Title::text)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                .collect(Collectors.toList());
    }
}
