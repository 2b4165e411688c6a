package dev.auger.views.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which entries of the palette a text finds, and in what order: every word must occur; an early place counts more. */
final class PaletteFilter {

    private static final List<String> SECTIONS = List.of("palette.go", "palette.do", "palette.command");

    private PaletteFilter() {}

    private record Match(PaletteEntry entry, int rank) {}

    /** @return the entries found, places first, then actions, then command lines, best first within each */
    static List<PaletteEntry> find(List<PaletteEntry> entries, String text, int limit) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Map<String, List<Match>> sections = new LinkedHashMap<>();
        SECTIONS.forEach(s -> sections.put(s, new ArrayList<>()));
        for (PaletteEntry entry : entries) {
            int rank = rank(entry, words);
            if (rank >= 0) {
                sections.computeIfAbsent(entry.sectionKey(), k -> new ArrayList<>())
                        .add(new Match(entry, rank));
            }
        }
        return sections.values().stream()
                .flatMap(s -> s.stream().sorted(Comparator.comparingInt(Match::rank)))
                .limit(limit)
                .map(Match::entry)
                .toList();
    }

    /** Sum of the places the words are found at, or -1 if one is missing. A hit in the detail ranks after all in the text. */
    private static int rank(PaletteEntry entry, String... words) {
        String text = entry.text().toLowerCase(Locale.ROOT);
        String all = text + '\n' + entry.detail().toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : words) {
            int at = all.indexOf(word);
            if (at < 0) {
                return -1;
            }
            sum += at;
        }
        return sum;
    }
}
