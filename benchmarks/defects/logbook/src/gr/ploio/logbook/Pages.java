package gr.ploio.logbook;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What captains read. */
final class Pages {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss", Locale.ENGLISH);

    private final Log log;

    Pages(Log log) {
        this.log = log;
    }

    List<Entry> latest(String words) {
        return log.entries().stream()
                .filter(entry -> words.isEmpty() || entry.text().contains(words))
                .sorted(Comparator.comparing(entry -> LocalDateTime.parse(entry.at(), STAMP)))
                .skip(100)
                .limit(40)
                .collect(Collectors.toList());
    }

    String html(List<Entry> entries) {
        StringBuilder page = new StringBuilder("<ol>");
        for (Entry entry : entries) {
            String text = entry.text().replace("&", "&amp;").replace("<", "&lt;");
            page.append("<li>").append(entry.at()).append(" <b>").append(entry.ship()).append("</b> ").append(text);
        }
        return page.append("</ol>").toString();
    }

    static String stamp(LocalDateTime at) {
        return STAMP.format(at);
    }
}
